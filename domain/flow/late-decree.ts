import type { Day } from '../calendar/day.js';
import { dayOf, type Zone } from '../calendar/zone.js';
import type { PreviewStep } from './preview.js';

/**
 * The day by which the decree is due, where the effective date comes before it; null where it does not. Whoever
 * signs then would have to give another date.
 *
 * @example lateDecree(steps, '2027-02-15', 'Asia/Jakarta') // '2027-03-16'
 */
export function lateDecree(steps: readonly PreviewStep[], effectiveDate: Day, zone: Zone): Day | null {
  const decree = steps.find((step) => step.state === 'planned' && step.kind === 'document');
  if (decree?.state !== 'planned' || decree.dueAt === null) return null;
  const due = dayOf(decree.dueAt, zone);
  return effectiveDate < due ? due : null;
}
