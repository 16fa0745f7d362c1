/** All that a case's workflow knows of its case. */
export interface CaseInput {
  readonly caseId: string;
}

/** Where a case stands, for Temporal's own pages: ids and keys, nothing that a person wrote. */
export interface Position {
  readonly process: string;
  readonly number: string;
  readonly state: string;
  /** Those that are open or paused, with the keys of the offices whose tasks wait. */
  readonly steps: readonly { readonly key: string; readonly offices: readonly string[] }[];
  /** The earliest date of an open step, ms since 1970 UTC. */
  readonly dueAt: number | null;
}

/** What a look at the case found. */
export interface Plan {
  /** Absent where the server does not know our search attributes, and in histories of before there were any. */
  readonly position?: Position;
  /** Ids of effects to be done now, in their order. */
  readonly effects: readonly string[];
  /** When something is next due, ms since 1970 UTC; null when nothing is. */
  readonly nextAt: number | null;
  /** The case has ended and owes nothing. */
  readonly done: boolean;
}

/** Our own database: local activities. Errors carry a code and nothing else. */
export interface Steering {
  /** Brings the case to where its rows say it should be at `now`; twice does nothing more. */
  steer(caseId: string, now: number): Promise<Plan>;
  /** Notes that an effect has failed for good, for HR to see and to retry; twice notes it once. */
  giveUp(caseId: string, effectId: string, code: string, now: number): Promise<void>;
}

/** The world outside the database: ordinary activities. */
export interface Effects {
  /** Does one effect and marks it done; an effect that is done is left alone. */
  perform(effectId: string, now: number): Promise<void>;
}
