import { addMonths, periodBetween } from '../../calendar/period.js';
import { byDefault } from '../../policy/effective.js';
import { minimumTenure } from '../../policy/rotation.js';
import type { EligibilityRule, Severity } from '../rule.js';
import { periodText } from '../words.js';

/**
 * Long enough in the present post, to the day, at the effective date: held since 22 November 2024, a move may
 * take effect on 22 November 2026; held since 29 February 2024, on 1 March 2026.
 */
export const tenure = {
  key: 'tenure',
  title: { id: 'Masa jabatan paling singkat', en: 'Minimum time in post' },
  severity: byDefault<Severity>('overridable'),
  source: 'PP 11/2017 Ps 190(3)',
  judge({ effectiveDate, subject: { heldSince } }, policyDay) {
    const { years } = minimumTenure.at(policyDay);
    const limit = periodText({ years });
    if (heldSince === null) {
      const missing = { id: 'Tanggal mulai jabatan sekarang', en: 'The first day in the present post' };
      return { result: 'unknown', value: null, limit, missing };
    }
    return {
      result: addMonths(heldSince, years * 12) <= effectiveDate ? 'pass' : 'fail',
      value: periodText(periodBetween(heldSince, effectiveDate)),
      limit,
    };
  },
} as const satisfies EligibilityRule;
