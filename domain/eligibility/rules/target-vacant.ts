import { dayWords } from '../../calendar/moment-words.js';
import { byDefault, JENJANG_DEFAULT } from '../../policy/effective.js';
import type { EligibilityRule, Severity } from '../rule.js';

/**
 * The target post has a seat free at the effective date, and is not the post already held. Posts without
 * counted seats take as many holders as there are.
 */
export const targetVacant = {
  key: 'target-vacant',
  title: { id: 'Jabatan tujuan kosong', en: 'Target post is vacant' },
  severity: byDefault<Severity>('block'),
  source: JENJANG_DEFAULT,
  judge({ effectiveDate, target: { freeSeats, sameAsCurrent } }) {
    const day = dayWords(effectiveDate);
    const limit = {
      id: `Paling sedikit 1 formasi kosong pada ${day.id}`,
      en: `At least 1 free seat on ${day.en}`,
    };
    if (sameAsCurrent) {
      return {
        result: 'fail',
        value: { id: 'Jabatan yang sedang diduduki', en: 'The post already held' },
        limit,
      };
    }
    if (freeSeats === null) {
      return { result: 'pass', value: { id: 'Formasi tidak dibatasi', en: 'Seats are not counted' }, limit };
    }
    const free = Math.max(0, freeSeats);
    const value = { id: `${free} formasi kosong`, en: `${free} free ${free === 1 ? 'seat' : 'seats'}` };
    return { result: free > 0 ? 'pass' : 'fail', value, limit };
  },
} as const satisfies EligibilityRule;
