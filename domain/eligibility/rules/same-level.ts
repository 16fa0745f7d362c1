import type { EligibilityRule } from '../rule.js';
import { levelName } from '../words.js';

/** A rotation moves sideways: up is promotion, down is demotion, and both are other processes. */
export const sameLevel = {
  key: 'same-level',
  title: { id: 'Jenjang jabatan sama', en: 'Same level' },
  severity: 'block',
  source: 'PP 11/2017 Ps 189(3)',
  judge({ subject, target }) {
    const limit = levelName(target.level);
    if (subject.level === null) {
      const missing = { id: 'Jabatan definitif sekarang', en: 'A present definitive post' };
      return { result: 'unknown', value: null, limit, missing };
    }
    return {
      result: subject.level === target.level ? 'pass' : 'fail',
      value: levelName(subject.level),
      limit,
    };
  },
} as const satisfies EligibilityRule;
