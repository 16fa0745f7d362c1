import type * as z from 'zod';
import { fieldProblems } from '../../contract/field-problems.js';
import { type InputProblem, readInput } from '../../contract/input.js';
import { Refusal } from '../../domain/refusal.js';

/** What PostgreSQL or its driver cannot take: NUL, and halves of surrogate pairs. */
const unstorable = /[\0\p{Cs}]/u;

/** Deeper than any form of ours; what is deeper still would exhaust the stack of whoever walks it. */
const deepest = 20;

/** A body with ten thousand faults is not told of each. */
const mostProblems = 20;

/**
 * Parses what came from outside.
 *
 * @param at where the value stands in the request, when it is a part of the body
 * @throws {Refusal} INPUT_INVALID with every problem in its details: `{ path, problem: { id, en } }`
 *
 * @example
 * const facts = parseInput(factsSchema(definition), body.facts, 'facts');
 */
export function parseInput<T>(schema: z.ZodType<T>, given: unknown, at = ''): T {
  const input = readInput(schema, given);
  if (!input.ok) throw inputInvalid(input.problems, at);
  const bad = unstorableAt(input.value, '', 0);
  if (bad !== null) throw inputInvalid([{ field: bad, problem: fieldProblems.unstorable }], at);
  return input.value;
}

/** The refusal of input; the sentence quotes the first problem, in the language of the reader. */
export function inputInvalid(problems: readonly InputProblem[], at = ''): Refusal {
  const details = problems.slice(0, mostProblems).map(({ field, problem }) => ({
    path: short([at, field].filter((part) => part !== '').join('.')),
    problem: { id: short(problem.id), en: short(problem.en) },
  }));
  return new Refusal('INPUT_INVALID', {}, details);
}

const short = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

/** The path of the first text that cannot be stored, or of what is nested too deeply. */
function unstorableAt(value: unknown, path: string, depth: number): string | null {
  if (typeof value === 'string') return unstorable.test(value) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  if (depth === deepest) return path;
  for (const [key, member] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    // Two names that are one after normalisation could not be hashed (domain/audit/canonical.ts).
    const badName = unstorable.test(key) || key !== key.normalize('NFC');
    const bad = badName ? path : unstorableAt(member, at, depth + 1);
    if (bad !== null) return bad;
  }
  return null;
}
