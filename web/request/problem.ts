import type { Problem } from '../../contract/problem.js';

/** A "no" of the API, or that nothing answered. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';

  constructor(
    /** The API's stable code; OFFLINE where nothing answered. */
    readonly code: string,
    /** 0 where nothing answered. */
    readonly status: number,
    readonly problem: Problem | undefined,
  ) {
    super(problem?.detail ?? code);
  }
}

/** What to tell people of an error; undefined for what has no sentence of its own. */
export function sentenceOf(error: unknown): string | undefined {
  return error instanceof RequestProblem ? error.problem?.detail : undefined;
}
