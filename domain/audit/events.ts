/** What can happen to a case. Events name keys and ids; what a person wrote is in the payload. */
export const caseEventTypes = [
  'case-submitted',
  'case-returned',
  'case-resubmitted',
  'case-withdrawn',
  'case-suspended',
  'case-resumed',
  'case-cancelled',
  'case-completed',
  'case-rejected',
  'step-opened',
  'step-closed',
  'step-superseded',
  'task-opened',
  'task-decided',
  'task-moved',
  'conflict-declared',
  'rules-judged',
  'timeline-recomputed',
  'reminder-due',
  'overdue-noted',
  'escalated',
  'authority-missing',
  'authority-restored',
  'document-uploaded',
  'document-accepted',
  'document-returned',
  'document-drafted',
  'document-signed',
  'document-issued',
  'registry-changed',
  'session-planned',
  'session-left',
  'session-postponed',
  'member-recused',
  'board-advised',
  'incident-opened',
  'incident-closed',
  'incident-retried',
] as const;

export type CaseEventType = (typeof caseEventTypes)[number];

/** What can happen to a session of a board, in a stream of its own. */
export type SessionEventType =
  | 'session-planned'
  | 'attendance-noted'
  | 'session-opened'
  | 'member-recused'
  | 'presider-named'
  | 'vote-given'
  | 'item-decided'
  | 'item-postponed'
  | 'session-closed'
  | 'minutes-signed'
  | 'minutes-refused';

/** What can happen to an employee outside of any case, in a stream of their own. */
export type EmployeeEventType = 'order-issued' | 'order-revoked' | 'absence-noted' | 'absence-cancelled';

/** Keys and ids of an event: safe to keep for ever. */
export interface EventIds {
  readonly case?: string;
  readonly process?: string;
  readonly revision?: number;
  readonly step?: string;
  readonly iteration?: number;
  readonly task?: string;
  /** Id of the person who acted; absent where the system did. */
  readonly actor?: string;
  /** In which office and capacity, by which incumbency. */
  readonly office?: string;
  readonly capacity?: string;
  readonly authority?: string | null;
  /** Anything else that is a key, an id or a count. */
  readonly [key: string]: string | number | boolean | null | undefined;
}
