import type { Text } from '../text.js';

/** Why somebody is away. */
export const absenceKinds = ['annual-leave', 'sick-leave', 'official-travel', 'training', 'other'] as const;

export type AbsenceKind = (typeof absenceKinds)[number];

/** What each kind is called. */
export const absenceNames = {
  'annual-leave': { id: 'cuti tahunan', en: 'annual leave' },
  'sick-leave': { id: 'cuti sakit', en: 'sick leave' },
  'official-travel': { id: 'dinas luar', en: 'official travel' },
  training: { id: 'pelatihan', en: 'training' },
  other: { id: 'lainnya', en: 'other' },
} as const satisfies Record<AbsenceKind, Text>;
