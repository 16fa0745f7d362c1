import type { Text } from '../text.js';

/** Offices of a government that a definition may name; which position fills them is data (`office_role`). */
export const namedOffices = {
  'appointing-authority': { id: 'Pejabat Pembina Kepegawaian', en: 'Appointing authority' },
  'competent-official': { id: 'Sekretaris Daerah', en: 'Regional secretary (competent official)' },
  'assistant-1': { id: 'Asisten I', en: 'Assistant I' },
  'assistant-2': { id: 'Asisten II', en: 'Assistant II' },
  'assistant-3': { id: 'Asisten III', en: 'Assistant III' },
  'internal-audit': { id: 'Inspektur', en: 'Inspector (internal audit)' },
  'hr-agency-head': { id: 'Kepala BKPSDM', en: 'Head of the HR agency' },
  'hr-agency-secretary': { id: 'Sekretaris BKPSDM', en: 'Secretary of the HR agency' },
  'transfers-division-head': { id: 'Kepala Bidang Mutasi', en: 'Head of the transfers division' },
  'legal-division-head': { id: 'Kepala Bagian Hukum', en: 'Head of the legal division' },
  'organisation-division-head': { id: 'Kepala Bagian Organisasi', en: 'Head of the organisation division' },
} as const satisfies Record<string, Text>;

/** Offices that depend on the case. */
export const relatedOffices = {
  'releasing-agency-head': { id: 'Kepala perangkat daerah asal', en: 'Head of the releasing agency' },
  'receiving-agency-head': { id: 'Kepala perangkat daerah tujuan', en: 'Head of the receiving agency' },
  'direct-superior': { id: 'Atasan langsung', en: 'Direct superior' },
  'receiving-superior': { id: 'Atasan langsung di jabatan baru', en: 'Direct superior in the new post' },
  proposer: { id: 'Pengusul', en: 'Proposer' },
  subject: { id: 'Pegawai yang bersangkutan', en: 'The employee concerned' },
} as const satisfies Record<string, Text>;

export type NamedOffice = keyof typeof namedOffices;
export type RelatedOffice = keyof typeof relatedOffices;
/** The role names that a definition may use. */
export type OfficeRole = NamedOffice | RelatedOffice;

/** What a role is called. */
export function officeTitle(role: OfficeRole): Text {
  return { ...namedOffices, ...relatedOffices }[role];
}

/** Whose inbox a task lies in: a position's, whoever fills it, or one person's own. */
export type OfficeKey = `position/${string}` | `person/${string}`;
