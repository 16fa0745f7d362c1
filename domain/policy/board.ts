import { byDefault, DEFAULTS_FROM, effective, JENJANG_DEFAULT } from './effective.js';

/** The least number of voting members of a board; it is odd. */
export const minimumMembers = effective([
  { from: '2017-04-07', value: 5, source: 'PP 11/2017 Ps 201' },
  { from: '2019-04-29', value: 5, source: 'PP 30/2019 Ps 48' },
]);

/** More than half of those who may vote on an item, and never fewer than so many. The law leaves it open. */
export const minimumQuorum = effective([{ from: DEFAULTS_FROM, value: 3, source: JENJANG_DEFAULT }]);

/** Working days between the invitation and the session. */
export const invitation = byDefault(3);

/** How often an item without a quorum is put before another session before the regional secretary is asked. */
export const reschedulings = byDefault(1);

/** Working days within which that session is to be held. */
export const rescheduledWithin = byDefault(5);
