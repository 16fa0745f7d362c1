/** A case as a client has it in hand. */
export interface BenchCase {
  readonly id: string;
  /** Decisions given so far. */
  given: number;
}

/** One way to take a decision and bring the next task to the next office. */
export interface DecisionSystem<C extends BenchCase = BenchCase> {
  readonly name: 'jenjang' | 'temporal-update' | 'temporal-update-local-activity' | 'dbos';
  /** Opens cases, each with its first task in an office; nothing is under way when it returns. */
  open(count: number): Promise<readonly C[]>;
  /**
   * One decision: returns when it is acknowledged, so durable, and a look has found the next task in the next office.
   *
   * @throws Error when it is refused, or the task is not there
   */
  decide(of: C): Promise<void>;
  /** Returns when nothing that the decisions set off is left to do. */
  drained(patienceMs?: number): Promise<void>;
  /** Ends cases, so that they burden nobody after. */
  end(cases: readonly C[]): Promise<void>;
  stop(): Promise<void>;
}

/** Decisions that a case can take; one more would end it. */
export const mostDecisions = 20;
