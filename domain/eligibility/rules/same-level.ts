import { byDefault } from '../../policy/effective.js';
import type { Level } from '../../registry/level.js';
import type { EligibilityRule, Severity } from '../rule.js';
import { levelName } from '../words.js';

/** A functional post whose title tells no rung: nothing says that two such posts stand on the same one. */
const UNRANKED = 'functional-unranked' satisfies Level;

/** A rotation moves sideways: up is promotion, down is demotion, and both are other processes. */
export const sameLevel = {
  key: 'same-level',
  title: { id: 'Jenjang jabatan sama', en: 'Same level' },
  severity: byDefault<Severity>('block'),
  source: 'PP 11/2017 Ps 189(3)',
  judge({ subject, target }) {
    const limit = levelName(target.level);
    if (subject.level === null) {
      const missing = { id: 'Jabatan definitif sekarang', en: 'A present definitive post' };
      return { result: 'unknown', value: null, limit, missing };
    }
    const value = levelName(subject.level);
    if (subject.level !== target.level) return { result: 'fail', value, limit };
    if (subject.level === UNRANKED) {
      const missing = { id: 'Jenjang kedua jabatan fungsional', en: 'The rung of both functional posts' };
      return { result: 'unknown', value, limit, missing };
    }
    return { result: 'pass', value, limit };
  },
} as const satisfies EligibilityRule;
