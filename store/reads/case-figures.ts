/** How many days ago a case was opened. */
export type AgeGroup = '0-7' | '8-30' | '31-90' | '91-';

/** SQL: case `c` is not closed yet. Figures and the lists behind them share these conditions. */
export const inFlight = `(c.state IN ('running', 'returned', 'suspended'))`;

/** SQL: some open step of case `c` is past its date. */
export function overdueStep(now: string): string {
  return `EXISTS (SELECT FROM step s WHERE s.case_id = c.id AND s.state = 'open' AND s.due_at < ${now}::timestamptz)`;
}

/** SQL: some open step of case `c` falls due within so many days, and is not late. */
export function soonDue(now: string, days: string): string {
  return `EXISTS (SELECT FROM step s WHERE s.case_id = c.id AND s.state = 'open' AND s.due_at >= ${now}::timestamptz
    AND s.due_at < ${now}::timestamptz + ${days}::int * interval '1 day')`;
}

/** SQL of the age group of case `c`. */
export function inAge(now: string): string {
  const days = `extract(epoch FROM ${now}::timestamptz - c.opened_at) / 86400`;
  return `(CASE WHEN ${days} < 8 THEN '0-7' WHEN ${days} < 31 THEN '8-30' WHEN ${days} < 91 THEN '31-90' ELSE '91-' END)`;
}
