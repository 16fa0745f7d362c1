import { byDefault } from '../../policy/effective.js';
import type { EligibilityRule, Severity } from '../rule.js';
import { statusNames, verbatim } from '../words.js';

/** Who studies on the government's behalf is bound until they report back. */
export const noStudyAssignment = {
  key: 'no-study-assignment',
  title: { id: 'Tidak sedang tugas belajar', en: 'Not on a study assignment' },
  severity: byDefault<Severity>('block'),
  source: 'Peraturan BKN 5/2019 Ps 3',
  judge({ subject: { status } }) {
    return {
      result: status === 'study-assignment' ? 'fail' : 'pass',
      value: statusNames.get(status) ?? verbatim(status),
      limit: null,
    };
  },
} as const satisfies EligibilityRule;
