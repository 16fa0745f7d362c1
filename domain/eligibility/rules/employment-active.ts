import { byDefault } from '../../policy/effective.js';
import type { EligibilityRule, Severity } from '../rule.js';
import { statusNames, verbatim } from '../words.js';

/** Only who is in active service can be moved; a status that we do not know is not taken for one. */
export const employmentActive = {
  key: 'employment-active',
  title: { id: 'Berstatus aktif', en: 'In active service' },
  severity: byDefault<Severity>('block'),
  source: 'Peraturan BKN 5/2019 Ps 3',
  judge({ subject: { status } }) {
    const limit = statusNames.get('active') ?? null;
    const value = statusNames.get(status);
    if (!value) {
      const missing = { id: 'Status kepegawaian yang dikenal', en: 'A known employment status' };
      return { result: 'unknown', value: verbatim(status), limit, missing };
    }
    return { result: status === 'active' ? 'pass' : 'fail', value, limit };
  },
} as const satisfies EligibilityRule;
