import { addMonths, periodBetween } from '../../calendar/period.js';
import { byDefault } from '../../policy/effective.js';
import { reviewTenure } from '../../policy/rotation.js';
import type { EligibilityRule, Severity } from '../rule.js';
import { periodText } from '../words.js';

/** Longer in one post than the law foresees: the move should have been reviewed before. Five years to the day pass. */
export const longTenure = {
  key: 'long-tenure',
  title: { id: 'Masa jabatan paling lama', en: 'Maximum time in post' },
  severity: byDefault<Severity>('warn'),
  source: 'PP 11/2017 Ps 190(3)',
  judge({ effectiveDate, subject: { heldSince } }, policyDay) {
    const { years } = reviewTenure.at(policyDay);
    const limit = periodText({ years });
    if (heldSince === null) {
      const missing = { id: 'Tanggal mulai jabatan sekarang', en: 'The first day in the present post' };
      return { result: 'unknown', value: null, limit, missing };
    }
    return {
      result: effectiveDate > addMonths(heldSince, years * 12) ? 'fail' : 'pass',
      value: periodText(periodBetween(heldSince, effectiveDate)),
      limit,
    };
  },
} as const satisfies EligibilityRule;
