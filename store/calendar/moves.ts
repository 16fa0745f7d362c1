import { type RunningTerm, recount, type Term } from '../../domain/calendar/term.js';
import type { TimelineEntry } from '../../domain/calendar/timeline.js';
import { Refusal } from '../../domain/refusal.js';
import { fullNameOf } from '../access/full-name.js';
import type { ClockEntry } from '../case/rows.js';
import type { Rows } from '../database.js';
import { type DatedCalendar, loadCalendar } from './load-calendar.js';

/** An open step whose deadline or notices a change of the calendar moves. */
export interface Move {
  readonly caseId: string;
  readonly number: string;
  readonly step: string;
  /** The definition that the case keeps. */
  readonly process: string;
  readonly revision: number;
  /** Whom the case is about, by name. */
  readonly subject: string;
  readonly from: Deadline;
  /** Null: the new calendar ends before it, so the step keeps what it has and HR is told. */
  readonly to: Deadline | null;
}

/** When a step is due and which notices are still to come. */
export interface Deadline {
  readonly dueAt: number;
  readonly notices: readonly TimelineEntry[];
}

interface OpenStep {
  readonly caseId: string;
  readonly number: string;
  readonly agency: string | null;
  readonly step: string;
  readonly process: string;
  readonly revision: number;
  readonly subject: string;
  readonly dueAt: number;
  readonly term: Term;
  readonly clock: readonly ClockEntry[];
}

/** The open steps that the calendar as it now stands moves, were it to be changed `now`. */
export async function movesOf(rows: Rows, now: number): Promise<readonly Move[]> {
  const steps = await rows<OpenStep>(
    `SELECT c.id AS "caseId", c.number, c.agency_code AS agency, s.key AS step, c.process, c.revision, ${fullNameOf('e')} AS subject, s.due_at AS "dueAt", s.term,
       s.clock
     FROM step s JOIN cases c ON c.id = s.case_id JOIN employee e ON e.id = c.subject_id
     WHERE s.state = 'open' AND s.term IS NOT NULL AND s.due_at IS NOT NULL AND c.closed_at IS NULL
     ORDER BY c.number, s.opened_at, s.id`,
  );
  const calendars = new Map<string | null, DatedCalendar>();
  for (const agency of new Set(steps.map((step) => step.agency)))
    calendars.set(agency, await loadCalendar(rows, agency));
  return steps.flatMap((step) => {
    const calendar = calendars.get(step.agency);
    return calendar ? moveOf(step, calendar, now) : [];
  });
}

function moveOf(step: OpenStep, calendar: DatedCalendar, now: number): readonly Move[] {
  const { caseId, number, process, revision, subject, term, dueAt } = step;
  const entries = step.clock.filter(({ doneAt }) => doneAt === null);
  const from = ordered({ dueAt, notices: entries });
  const counted = recountOrNull({ term, dueAt, entries }, calendar, now);
  const to = counted && ordered({ dueAt: counted.dueAt, notices: counted.entries });
  const moved = JSON.stringify(from) !== JSON.stringify(to);
  return moved ? [{ caseId, number, step: step.step, process, revision, subject, from, to }] : [];
}

function recountOrNull(running: RunningTerm, calendar: DatedCalendar, now: number): RunningTerm | null {
  try {
    return recount(running, { calendar, changedAt: now, now });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'CALENDAR_ENDS') return null;
    throw error;
  }
}

/** Members in the order in which the rows have them, so that equal deadlines are equal texts. */
function ordered({ dueAt, notices }: Deadline): Deadline {
  return { dueAt, notices: notices.map(({ kind, at, target }) => ({ kind, at, target })) };
}
