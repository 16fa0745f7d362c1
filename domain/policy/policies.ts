import type { Day } from '../calendar/day.js';
import { eligibilityRules } from '../eligibility/rules.js';
import * as acting from './acting.js';
import * as board from './board.js';
import * as clock from './clock.js';
import type { Policy } from './effective.js';
import * as remedy from './remedy.js';
import * as rotation from './rotation.js';

/** One value of one policy, as the API and the documentation list it. */
export interface PolicyRow {
  readonly key: string;
  readonly value: unknown;
  readonly from: Day;
  readonly source: string;
}

/**
 * Every legal number that Jenjang goes by, with its dates of effect and sources.
 *
 * @example
 * policyRows().find(({ key }) => key === 'rotation.minimum-tenure')
 * // { key: 'rotation.minimum-tenure', value: { years: 2 }, from: '2017-04-07', source: 'PP 11/2017 Ps 190(3)' }
 */
export function policyRows(): readonly PolicyRow[] {
  const { rotationTerms, ...rotationRules } = rotation;
  return [
    ...rows('clock', clock),
    ...rows('board', board),
    ...rows('remedy', remedy),
    ...rows('acting', acting),
    ...rows('rotation', rotationRules),
    ...rows('rotation.term', rotationTerms),
    ...rows('rotation.severity', severities()),
  ];
}

function severities(): Readonly<Record<string, Policy<unknown>>> {
  return Object.fromEntries(Object.entries(eligibilityRules).map(([key, { severity }]) => [key, severity]));
}

function rows(group: string, policies: Readonly<Record<string, Policy<unknown>>>): readonly PolicyRow[] {
  return Object.entries(policies).flatMap(([name, policy]) =>
    policy.provisions.map(({ value, from, source }) => ({
      key: `${group}.${kebab(name)}`,
      value,
      from,
      source,
    })),
  );
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
