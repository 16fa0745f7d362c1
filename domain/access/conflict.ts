import { Refusal } from '../refusal.js';
import type { Text } from '../text.js';

/** Why an official may not decide in a case (UU 30/2014 Ps 42–43), as they declare it. */
export const conflictGrounds = {
  'personal-or-business': { id: 'Kepentingan pribadi atau bisnis', en: 'A personal or business interest' },
  kin: { id: 'Hubungan keluarga', en: 'Kinship' },
  representative: {
    id: 'Hubungan dengan wakil pihak yang terlibat',
    en: 'Ties to a representative of a party',
  },
  'paid-by-party': {
    id: 'Hubungan dengan pihak yang digaji pihak yang terlibat',
    en: 'Ties to somebody whom a party pays',
  },
  recommender: { id: 'Hubungan dengan pemberi rekomendasi', en: 'Ties to whoever recommended a party' },
  superior: { id: 'Atasan pegawai yang bersangkutan', en: 'A superior of the employee concerned' },
} as const satisfies Record<string, Text>;

export type ConflictGround = keyof typeof conflictGrounds;

/** A person who decides nothing in a case: they have said so, or the registry has them as kin of its subject. */
export interface Conflict {
  readonly person: string;
  readonly ground: ConflictGround;
}

/** On what ground somebody is in conflict; undefined where they are not. */
export function conflictOf(conflicts: readonly Conflict[], person: string): ConflictGround | undefined {
  return conflicts.find((each) => each.person === person)?.ground;
}

/** What somebody in conflict is answered. @returns CONFLICT_OF_INTEREST */
export function inConflict(ground: ConflictGround): Refusal {
  return new Refusal('CONFLICT_OF_INTEREST', { ground: [{ key: ground, ...conflictGrounds[ground] }] });
}
