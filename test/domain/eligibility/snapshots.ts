import type { EligibilitySnapshot } from '../../../domain/eligibility/snapshot.js';

/** Somebody to whom no rule objects. */
export const eligible: EligibilitySnapshot = {
  at: '2026-11-22',
  effectiveDate: '2027-01-04',
  subject: {
    status: 'active',
    level: 'supervisor',
    positionCode: 'unit-1/head',
    heldSince: '2024-06-01',
  },
  target: { positionCode: 'unit-2/head', level: 'supervisor', freeSeats: 1, sameAsCurrent: false },
  appraisals: [
    { year: 2024, predicate: 'good' },
    { year: 2025, predicate: 'very-good' },
  ],
  sanctions: [],
  moratoria: [],
  ministryConsents: false,
  standards: [
    {
      competency: 'integrity',
      name: { id: 'Integritas', en: 'Integrity' },
      required: 3,
      proven: 3,
      validUntil: '2028-12-31',
    },
    {
      competency: 'teamwork',
      name: { id: 'Kerja sama', en: 'Teamwork' },
      required: 2,
      proven: 4,
      validUntil: null,
    },
  ],
};

type Subject = EligibilitySnapshot['subject'];
type Target = EligibilitySnapshot['target'];

export function withSubject(
  subject: Partial<Subject>,
  effectiveDate = eligible.effectiveDate,
): EligibilitySnapshot {
  return { ...eligible, effectiveDate, subject: { ...eligible.subject, ...subject } };
}

export function withTarget(target: Partial<Target>): EligibilitySnapshot {
  return { ...eligible, target: { ...eligible.target, ...target } };
}
