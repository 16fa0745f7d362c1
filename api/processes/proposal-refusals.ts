import type { RefusalCode } from '../../domain/refusals.js';

/** Every "no" to a proposal, whether it is only asked about or submitted. */
export const proposalRefusals: readonly RefusalCode[] = [
  'PROCESS_UNKNOWN',
  'SUBJECT_UNKNOWN',
  'POSITION_UNKNOWN',
  'EFFECTIVE_DATE_PAST',
  'EFFECTIVE_DATE_TOO_FAR',
  'NOT_A_ROTATION',
  'LEVEL_NOT_SUPPORTED',
  'POST_NOT_VACANT',
  'POST_IS_CURRENT',
  'ROTATION_IN_PROGRESS',
  'NOT_ELIGIBLE',
  'SUBJECT_NOT_MOVABLE',
  'OWN_PROPOSAL_BY_OFFICE',
  'MAY_NOT_PROPOSE',
  'NO_AUTHORITY',
  'CALENDAR_ENDS',
  'CALENDAR_BEGINS',
  'POLICY_NOT_IN_FORCE',
];
