/** Why somebody is away. */
export const absenceKinds = ['annual-leave', 'sick-leave', 'official-travel', 'training', 'other'] as const;

export type AbsenceKind = (typeof absenceKinds)[number];
