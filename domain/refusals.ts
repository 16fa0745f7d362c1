import { absenceRefusals } from './refusals/absence-refusals.js';
import { boardRefusals } from './refusals/board-refusals.js';
import { calendarRefusals } from './refusals/calendar-refusals.js';
import { caseRefusals } from './refusals/case-refusals.js';
import { documentRefusals } from './refusals/document-refusals.js';
import { incomingDocumentRefusals } from './refusals/incoming-document-refusals.js';
import { minutesRefusals } from './refusals/minutes-refusals.js';
import { noticeRefusals } from './refusals/notice-refusals.js';
import { orderRefusals } from './refusals/order-refusals.js';
import { powerRefusals } from './refusals/power-refusals.js';
import { proposalRefusals } from './refusals/proposal-refusals.js';
import { registryRefusals } from './refusals/registry-refusals.js';
import { requestRefusals } from './refusals/request-refusals.js';
import { sessionRefusals } from './refusals/session-refusals.js';
import { signInRefusals } from './refusals/sign-in-refusals.js';
import { verdictRefusals } from './refusals/verdict-refusals.js';

export type { RefusalKind } from './refusals/refusal-entry.js';

/**
 * Every refusal that Jenjang gives, by its code.
 * `{name}` in a sentence is replaced by the refusal's value of that name.
 */
export const refusals = {
  ...requestRefusals,
  ...signInRefusals,
  ...proposalRefusals,
  ...verdictRefusals,
  ...powerRefusals,
  ...boardRefusals,
  ...sessionRefusals,
  ...minutesRefusals,
  ...caseRefusals,
  ...incomingDocumentRefusals,
  ...documentRefusals,
  ...calendarRefusals,
  ...orderRefusals,
  ...absenceRefusals,
  ...registryRefusals,
  ...noticeRefusals,
} as const;

export type RefusalCode = keyof typeof refusals;
