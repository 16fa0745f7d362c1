import type { RequestProblem } from './problem.js';

/** A refusal as it is said at a field. */
export interface FieldRefusal<Field extends string> {
  readonly field: Field;
  readonly why: string;
}

/**
 * The field that a refusal is about; undefined where it is about none, or about all of them.
 *
 * @param fields the field of each code of the API
 * @example refusedField(give.error, { ORDER_TOO_LONG: 'until' })
 */
export function refusedField<Field extends string>(
  error: RequestProblem | null,
  fields: Readonly<Record<string, Field>>,
): FieldRefusal<Field> | undefined {
  if (error?.problem === undefined) return undefined;
  const { code, detail, values } = error.problem;
  const named = code === 'INPUT_INVALID' ? String(values?.field) : undefined;
  const field = fields[code] ?? Object.values(fields).find((each) => each === named);
  return field === undefined ? undefined : { field, why: detail };
}
