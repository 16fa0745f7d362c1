import type { Day } from '../calendar/day.js';
import type { Facts } from '../flow/fields.js';
import { Refusal } from '../refusal.js';
import type { VerdictForm } from './verdicts.js';

/** What comes with a verdict, as far as its form asks for it. */
interface Answered {
  readonly reason?: string | undefined;
  readonly form?: Facts | undefined;
}

/** Fields that every verdict may carry, or that travel beside the form. */
const beside = ['reason', 'effectiveDate', 'documents'];

/**
 * Why what was filled in does not go with the verdict's form; null when it does. That each value is of its type
 * has been parsed before.
 *
 * @returns REASON_REQUIRED, FIELD_MISSING, FIELD_NOT_ASKED, DATE_IN_FUTURE
 */
export function refuseForm(
  { verdict, fields, required }: VerdictForm,
  { reason, form: given = {} }: Answered,
  today: Day,
): Refusal | null {
  if (required.includes('reason') && !reason) return new Refusal('REASON_REQUIRED', { verdict });
  const called = (key: string) => [{ key, ...(fields[key]?.title ?? { id: key, en: key }) }];
  const missing = required.find((field) => !beside.includes(field) && given[field] === undefined);
  if (missing !== undefined) return new Refusal('FIELD_MISSING', { field: called(missing), verdict });
  const extra = Object.keys(given).find((field) => !Object.hasOwn(fields, field));
  if (extra !== undefined) return new Refusal('FIELD_NOT_ASKED', { field: extra, verdict });
  for (const [key, field] of Object.entries(fields)) {
    const value = given[key];
    if (field.type === 'date' && field.latest === 'today' && value !== undefined && String(value) > today)
      return new Refusal('DATE_IN_FUTURE', { field: called(key), given: String(value), latest: today });
  }
  return null;
}
