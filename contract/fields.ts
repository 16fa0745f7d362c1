import * as z from 'zod';
import type { ProcessDefinition } from '../domain/flow/define.js';
import type { Facts, FactValue, Field, Fields } from '../domain/flow/fields.js';
import type { Text } from '../domain/text.js';
import { fieldProblems, tooLong } from './field-problems.js';

/** Position codes as the API takes them. */
export const positionPattern = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}$/;
/** A NIP; that its parts fit together is looked at where somebody is sought by it. */
export const nipPattern = /^\d{18}$/;
/** Years that PostgreSQL, the calendar and a decree can all write. */
export const datePattern = /^(?:19|2[01])\d{2}-\d{2}-\d{2}$/;

/** Control characters but for tab and line feed, halves of surrogate pairs, and marks that turn the reading direction. */
const unprintable = /[\p{Cs}\u202A-\u202E\u2066-\u2069]|(?![\t\n])\p{Cc}/u;
/** At least one character that is more than space, format or control. */
const visible = /[^\p{C}\p{Z}]/u;

/** The body of a decision: what was decided, with its reason and the form's other fields. */
export type VerdictBody = Facts & { readonly verdict: string };

/**
 * The zod schema of some fields: a strict object, so that a fact too many is refused like one that is missing.
 * Text comes out trimmed and with line feeds alone; what else a field takes stands in `fieldSchema`.
 *
 * @param required the fields that must be there; all of them unless told otherwise
 */
export function fieldsSchema(
  fields: Fields,
  required: readonly string[] = Object.keys(fields),
): z.ZodType<Facts> {
  return z.strictObject(shapeOf(fields, required));
}

/** The facts that a proposer of this process supplies. */
export function factsSchema(definition: Pick<ProcessDefinition, 'facts'>): z.ZodType<Facts> {
  return fieldsSchema(definition.facts);
}

/**
 * The body of a decision with this verdict: `{ verdict, …fields }`.
 *
 * @throws {Error} when a field is itself called `verdict`
 */
export function verdictSchema(
  verdict: string,
  fields: Fields,
  required: readonly string[],
): z.ZodType<VerdictBody> {
  if ('verdict' in fields) throw new Error(`A field of ${verdict} is called verdict`);
  return z.strictObject({ ...shapeOf(fields, required), verdict: z.literal(verdict) });
}

function shapeOf(fields: Fields, required: readonly string[]): Record<string, z.ZodType<FactValue>> {
  const shape = Object.entries(fields).map(([key, field]) => {
    const schema = fieldSchema(field);
    return [key, required.includes(key) ? schema : z.exactOptional(schema)];
  });
  return Object.fromEntries(shape);
}

/** What one field takes. */
export function fieldSchema(field: Field): z.ZodType<FactValue> {
  switch (field.type) {
    case 'text':
      return printableText(field.max);
    case 'number':
      return z.int().min(field.min).max(field.max);
    case 'flag':
      return z.boolean();
    case 'date':
      return z
        .string()
        .refine((day) => datePattern.test(day) && exists(day), problem(fieldProblems.date))
        .meta({ format: 'date', pattern: datePattern.source });
    case 'position':
      return z
        .string()
        .refine((code) => positionPattern.test(code), problem(fieldProblems.position))
        .meta({ pattern: positionPattern.source });
    case 'employee':
      return z
        .string()
        .refine((nip) => nipPattern.test(nip), problem(fieldProblems.employee))
        .meta({ pattern: nipPattern.source });
    case 'choice':
      return z.enum(field.options);
  }
}

/**
 * Text that can be stored, printed on a decree and read: 1 to `max` characters after trimming (characters, not
 * UTF-16 halves), line feeds and tabs allowed. A NUL would be refused by PostgreSQL, half a surrogate pair by its driver.
 */
export function printableText(max: number): z.ZodType<string> {
  return z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, '\n').trim())
    .refine((text) => visible.test(text), { ...problem(fieldProblems.blank), abort: true })
    .refine((text) => !unprintable.test(text), problem(fieldProblems.unprintable))
    .refine((text) => [...text].length <= max, problem(tooLong(max)))
    .meta({ minLength: 1, maxLength: max, pattern: '\\S' });
}

function problem(text: Text) {
  return { message: text.en, params: { problem: text } };
}

function exists(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
