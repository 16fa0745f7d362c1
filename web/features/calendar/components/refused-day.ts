import type { RequestProblem } from '../../../request/problem.js';
import type { NewDay } from './calendar-draft.js';

/** Which of the typed days a refusal is about; undefined where it is about none of them. */
export function refusedDay({ problem }: RequestProblem, days: readonly NewDay[]): number | undefined {
  const { date, year } = problem?.values ?? {};
  const at = days.findIndex((day) => day.date === date || day.date.slice(0, 4) === String(year));
  return at < 0 ? undefined : at;
}
