/** Who carries a case on after a verdict: its workflow, or a loop that asks the rows itself. */
export type Carrying = 'by-workflow' | 'by-relay';

/**
 * What the measuring process tells the carrying one: whom to let carry, to come to the end of what waits, or to
 * carry nothing, as when Temporal is away. Each is answered when it is done.
 */
export type Order = Carrying | 'drain' | 'rest';

/** The answer to an order, and to having started. */
export interface Done {
  /** What went wrong since the last answer: a measurement with failures is none. */
  readonly failures: readonly string[];
}
