import type { RefusalCode } from './refusals.js';

/** Values that a refusal's sentence quotes. */
export type RefusalValues = Readonly<Record<string, string | number | boolean | null>>;

/**
 * An answer of "no": a stable code and what it quotes. The sentences stand in `refusals.ts`.
 * `details` carries structured evidence (failed rules, rows, fields) that goes out beside the sentence.
 *
 * @example
 * new Refusal('ALREADY_DECIDED', { verdict: 'approved', at: '2026-11-22T03:00:00.000Z' })
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    readonly values: RefusalValues = {},
    readonly details?: unknown,
  ) {
    super(code);
  }
}
