import type { RefusalCode } from './refusals.js';
import type { Text } from './text.js';

/** A key that programs look at, and what people call it. */
export interface Named extends Text {
  readonly key: string;
}

/** What a refusal's sentence quotes: a value, or keys with their names. */
export type RefusalValue = string | number | boolean | null | readonly Named[];

/** Values that a refusal's sentence quotes. */
export type RefusalValues = Readonly<Record<string, RefusalValue>>;

/**
 * An answer of "no": a stable code and what it quotes. The sentences stand in `refusals/`.
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
