import { byDefault, DEFAULTS_FROM, effective, JENJANG_DEFAULT } from './effective.js';

/** Years in post, at the effective date, before a move. */
export const minimumTenure = effective([
  { from: '2017-04-07', value: { years: 2 }, source: 'PP 11/2017 Ps 190(3)' },
]);

/** Years in post after which a move is due for review. */
export const reviewTenure = effective([
  { from: '2017-04-07', value: { years: 5 }, source: 'PP 11/2017 Ps 190(3)' },
]);

/** The least appraisal, in each of so many years. */
export const minimumAppraisal = effective<{ readonly predicate: 'good'; readonly years: number }>([
  { from: DEFAULTS_FROM, value: { predicate: 'good', years: 2 }, source: JENJANG_DEFAULT },
  // Issued in the course of 2019: counted from the first year that it covers whole.
  { from: '2020-01-01', value: { predicate: 'good', years: 2 }, source: 'Peraturan BKN 5/2019 Ps 3' },
]);

/** The month of the next year (1 to 12) at whose end the appraisals of a year must have been reported. */
export const appraisalReportMonth = effective([
  { from: DEFAULTS_FROM, value: 2, source: JENJANG_DEFAULT },
  { from: '2019-04-29', value: 2, source: 'PP 30/2019 Ps 51(1)' },
]);

/** Months from today within which a move may be asked for: what lies further off is mostly a slip of the pen. */
export const latestEffectiveMonths = byDefault(12);

/** How often a case may be returned. */
export const maximumReturns = byDefault(2);

/** Terms of a rotation, in working days. */
export const rotationTerms = {
  /** Overriding a failed requirement. */
  override: byDefault(3),
  /** Opinion of the releasing and the receiving agency. */
  opinion: byDefault(3),
  /** Mending a returned case. */
  mending: byDefault(3),
  /** Checking the documents. */
  verification: effective([{ from: '2014-10-17', value: 5, source: 'UU 30/2014 Ps 50(3)' }]),
  auditClearance: byDefault(5),
  /** The board's session, with its invitation of at least three days. */
  board: byDefault(10),
  /** In which the national agency may be expected to answer. */
  technicalClearance: byDefault(10),
  proposal: byDefault(3),
  decision: byDefault(10),
  /** A decision on the employee's own request. */
  decisionOwnRequest: effective([
    { from: '2014-10-17', value: 10, source: 'UU 30/2014 Ps 53(2)' },
    { from: '2020-11-02', value: 5, source: 'UU 30/2014 Ps 53, UU 11/2020 Ps 175' },
  ]),
  /** Initials and signature together. */
  decree: byDefault(5),
  announcement: byDefault(5),
  /** Minutes of handing over the old post. */
  handover: byDefault(7),
  /** Entering the move into the national system. */
  registryUpdate: byDefault(5),
  startOfDuty: byDefault(5),
  performanceAgreement: byDefault(10),
  /** Naming somebody to act in the post left behind. */
  actingOfficial: byDefault(5),
} as const;

/** A term that a definition may name. */
export type RotationTerm = keyof typeof rotationTerms;
