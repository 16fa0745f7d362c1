import { byDefault } from '../../policy/effective.js';
import type { EligibilityRule, Severity } from '../rule.js';
import { judgeSanctions } from '../sanctions.js';

/** No medium or heavy sanction is being served, and none is under examination. */
export const noSanction = {
  key: 'no-sanction',
  title: { id: 'Bebas hukuman disiplin sedang dan berat', en: 'Free of medium and heavy sanctions' },
  severity: byDefault<Severity>('block'),
  source: 'Peraturan BKN 5/2019 Ps 3',
  judge(snapshot) {
    return judgeSanctions(snapshot, ['medium', 'heavy']);
  },
} as const satisfies EligibilityRule;
