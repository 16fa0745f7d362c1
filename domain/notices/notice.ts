import type { Day } from '../calendar/day.js';
import type { Text } from '../text.js';

/** The case that a notice is about. */
export interface AboutCase {
  readonly number: string;
  readonly process: Text;
  /** The person concerned, with titles. */
  readonly subject: string;
  /** When it was proposed. */
  readonly since: Day;
}

/** A moment as readers are told it: the local day and time. */
export interface LocalMoment {
  readonly day: Day;
  /** '16.00 WIB' */
  readonly time: string;
}

/** A task that a notice is about. */
export interface AboutTask {
  readonly step: Text;
  readonly since: Day;
  readonly due: LocalMoment | null;
}

/** Whom the system tells when nothing is done, and on which day. */
export interface Escalates {
  readonly to: string;
  readonly on: Day;
}

/** What has been decided of a case, or how it ended. */
export type Outcome =
  | { readonly how: 'approved' | 'rejected' | 'withdrawn'; readonly office: string }
  /** A requirement that nobody may set aside is not met. */
  | { readonly how: 'not-eligible' }
  | { readonly how: 'cancelled'; readonly reason: string | null }
  /** Everything that followed the decision is done. */
  | { readonly how: 'completed'; readonly approval: { readonly office: string; readonly on: Day } | null };

interface Told {
  readonly about: AboutCase;
  /** In which office, or as whom, the reader is told. */
  readonly as: Text;
}

/** What is told of a task. */
export type TaskNotice = Told & { readonly task: AboutTask } & (
    | { readonly kind: 'assigned'; readonly asked: Text; readonly escalates: Escalates | null }
    /** `left`: working days; null where the calendar ends before. */
    | { readonly kind: 'reminder'; readonly asked: Text; readonly left: number | null }
    | { readonly kind: 'overdue'; readonly late: number | null }
    | { readonly kind: 'escalated'; readonly office: string; readonly to: 'superior' | 'hr' }
    | { readonly kind: 'returned'; readonly office: string; readonly reason: string | null }
    | { readonly kind: 'due-earlier'; readonly before: Day | null; readonly left: number | null }
    | { readonly kind: 'no-authority'; readonly office: string; readonly why: 'vacant' | 'conflict' }
  );

/** What is told of a case as a whole. */
export type CaseNotice = Told &
  (
    | { readonly kind: 'decided'; readonly outcome: Outcome; readonly on: Day; readonly next: Text }
    | {
        readonly kind: 'decree-issued';
        readonly decree: string | null;
        readonly effective: Day | null;
        /** Working days within which an objection can be made. */
        readonly objection: number;
      }
    | { readonly kind: 'suspended'; readonly on: Day; readonly reason: string | null }
    | { readonly kind: 'resumed'; readonly on: Day; readonly next: Text }
    /** `until`: the last day whose holidays are known. */
    | { readonly kind: 'calendar-ends'; readonly until: Day }
  );

/** What is told of a session of a board. */
export type SessionNotice = Told & {
  readonly kind: 'invited';
  readonly session: {
    readonly id: string;
    readonly board: Text;
    readonly at: LocalMoment;
    readonly place: string;
    /** Number of the letter of invitation. */
    readonly invitation: string;
    /** How many cases are to be heard. */
    readonly items: number;
  };
};

/** A notice with everything that its words need. */
export type Notice = TaskNotice | CaseNotice | SessionNotice;
