import { byDefault, JENJANG_DEFAULT } from '../../policy/effective.js';
import type { EligibilityRule, Severity } from '../rule.js';
import { judgeSanctions } from '../sanctions.js';

/** A light sanction does not stop a move; who decides should know of it. */
export const lightSanction = {
  key: 'light-sanction',
  title: { id: 'Bebas hukuman disiplin ringan', en: 'Free of light sanctions' },
  severity: byDefault<Severity>('warn'),
  source: JENJANG_DEFAULT,
  judge(snapshot) {
    return judgeSanctions(snapshot, ['light']);
  },
} as const satisfies EligibilityRule;
