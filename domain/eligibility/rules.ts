import type { EligibilityRule } from './rule.js';
import { appraisal } from './rules/appraisal.js';
import { competencyGap } from './rules/competency-gap.js';
import { employmentActive } from './rules/employment-active.js';
import { lightSanction } from './rules/light-sanction.js';
import { longTenure } from './rules/long-tenure.js';
import { noMoratorium } from './rules/no-moratorium.js';
import { noSanction } from './rules/no-sanction.js';
import { noStudyAssignment } from './rules/no-study-assignment.js';
import { sameLevel } from './rules/same-level.js';
import { targetVacant } from './rules/target-vacant.js';
import { tenure } from './rules/tenure.js';

/** The rules that a definition's check may name. */
export const eligibilityRules = {
  'employment-active': employmentActive,
  'same-level': sameLevel,
  'target-vacant': targetVacant,
  tenure,
  appraisal,
  'no-sanction': noSanction,
  'no-study-assignment': noStudyAssignment,
  'no-moratorium': noMoratorium,
  'light-sanction': lightSanction,
  'long-tenure': longTenure,
  'competency-gap': competencyGap,
} as const satisfies Readonly<Record<string, EligibilityRule>>;

export type RuleKey = keyof typeof eligibilityRules;
