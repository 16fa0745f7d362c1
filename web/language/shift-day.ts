/**
 * A day so many months and days later, as the API counts: a month that lacks the day goes on to the first of the
 * next. For what a form proposes; the API has the last word.
 *
 * @example shiftDay('2026-11-02', { months: 3, days: -1 }) // '2027-02-01'
 */
export function shiftDay(
  day: string,
  { months = 0, days = 0 }: { readonly months?: number; readonly days?: number },
): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const same = new Date(Date.UTC(year, month - 1 + months, date));
  const isThere = same.getUTCMonth() === (month - 1 + months) % 12;
  const shifted = isThere ? same : new Date(Date.UTC(year, month + months, 1));
  return new Date(shifted.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
