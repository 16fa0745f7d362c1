import type { Quotes } from '../../../domain/registry/finding.js';
import type { ProblemCode } from '../../../domain/registry/problems.js';

/** A file that cannot be read any further, from which line, and why. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';

  constructor(
    readonly code: ProblemCode,
    readonly line: number,
    readonly quotes: Quotes = {},
  ) {
    super(code);
  }
}
