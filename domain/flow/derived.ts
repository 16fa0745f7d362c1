import { flag, number } from './fields.js';

/** Facts that nobody types in: worked out from the registry at submission, and kept. */
export const derivedFacts = {
  ownRequest: flag({ id: 'Atas permintaan sendiri', en: 'At the employee’s own request' }),
  sameAgency: flag({ id: 'Di dalam satu perangkat daerah', en: 'Within one agency' }),
  structuralTarget: flag({ id: 'Jabatan tujuan struktural', en: 'The target is a structural post' }),
  /** 1 senior executive … 3 supervisor (section head); 9 others: lower is higher. */
  targetTier: number({ id: 'Tingkat jabatan tujuan', en: 'Tier of the target post' }, 1, 9),
  handlesMoney: flag({ id: 'Jabatan tujuan mengelola uang', en: 'The target post handles money' }),
  supervisorOrAbove: flag({
    id: 'Jabatan tujuan pengawas ke atas',
    en: 'The target is section head or above',
  }),
  leavesStructuralPost: flag({ id: 'Jabatan lama struktural', en: 'The post left behind is structural' }),
  inMoratorium: flag({ id: 'Dalam masa larangan penggantian pejabat', en: 'In a moratorium' }),
} as const;

export type DerivedFact = keyof typeof derivedFacts;
