import { effective } from './effective.js';

/** Working days within which a decision can be objected to. */
export const objectionPeriod = effective([
  { from: '2014-10-17', value: 21, source: 'UU 30/2014 Ps 77(1)' },
  { from: '2021-08-31', value: 14, source: 'PP 79/2021 Ps 4' },
]);
