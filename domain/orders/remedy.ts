import type { Day } from '../calendar/day.js';
import { actingLevels } from '../policy/acting.js';
import type { Level } from '../registry/level.js';
import type { Text } from '../text.js';

/** What is needed where nobody can take a task: an order to act, a definitive holder, or officials without a conflict. */
export type Remedy = 'order' | 'appointment' | 'other-officials';

/** An office in which nobody can act. */
export interface VacantOffice {
  readonly why: 'vacant' | 'conflict';
  /** What waits there is for the definitive holder alone. */
  readonly strategic: boolean;
  /** Of the post; null for a person's own. */
  readonly level: string | null;
  readonly seats: number | null;
}

/**
 * What would let somebody take the task.
 *
 * @example remedyFor({ why: 'vacant', strategic: true, level: 'elected', seats: 1 }, '2026-11-25') // 'appointment'
 */
export function remedyFor({ why, strategic, level, seats }: VacantOffice, today: Day): Remedy {
  if (why === 'conflict') return 'other-officials';
  return !strategic && levelsToActIn(level, seats, today) !== undefined ? 'order' : 'appointment';
}

/** The rungs whose officials may act in such a post; undefined where nobody acts by order. */
export function levelsToActIn(
  level: string | null,
  seats: number | null,
  day: Day,
): readonly Level[] | undefined {
  if (seats !== 1) return undefined;
  return actingLevels.at(day)[level as Level]; // a level that is none of ours has no entry
}

/** The same in words, for whoever is asked to see to it. */
export function remedyWords(remedy: Remedy, strategic: boolean, office: string): Text {
  switch (remedy) {
    case 'order':
      return {
        id: `Jabatan ${office} tidak terisi: tunjuk Plt atau Plh`,
        en: `Nobody is in office as ${office}: name a Plt or Plh`,
      };
    case 'appointment':
      return strategic
        ? {
            id: `Hanya pejabat definitif ${office} dapat memutus, dan jabatan itu tidak terisi: Plt atau Plh tidak menolong, perlu pengangkatan`,
            en: `Only the definitive holder of ${office} may decide, and there is none: a Plt or Plh does not help, an appointment does`,
          }
        : {
            id: `Jabatan ${office} tidak terisi dan tidak dijabat dengan surat perintah: perlu pengangkatan`,
            en: `Nobody is in office as ${office}, which takes no acting official by order: an appointment is needed`,
          };
    case 'other-officials':
      return {
        id: `Semua yang dapat bertindak sebagai ${office}, dan para atasannya, memiliki konflik kepentingan: perlu pejabat lain`,
        en: `Everybody who could act as ${office}, or above it, has a conflict of interest: another official is needed`,
      };
  }
}
