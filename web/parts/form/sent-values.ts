import type { DocumentVerdictsSchema } from '../../../contract/document-verdicts-schema.js';
import type { FormSchema } from '../../../contract/json-schema.js';

/**
 * What a form sends: the fields that its schema names and somebody has filled in, what is fixed, and each document
 * that was shown by name, so that none that came meanwhile is accepted unseen.
 */
export function sentValues(
  { properties }: FormSchema,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const sent = Object.entries(properties).flatMap(([name, property]) => {
    const value =
      property.type === 'array' ? documentVerdicts(property, values[name]) : (property.const ?? values[name]);
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(sent);
}

/** What is said of one document. */
export interface DocumentVerdict {
  readonly document: string;
  readonly verdict: string;
  readonly reason?: string;
}

/** A verdict on every document that was shown: the one that was chosen, else the first that can be given, to accept it. */
export function documentVerdicts(
  { items }: DocumentVerdictsSchema,
  value: unknown,
): readonly DocumentVerdict[] {
  const [first] = items.oneOf;
  if (first === undefined) return [];
  const given: readonly DocumentVerdict[] = Array.isArray(value) ? value : [];
  const { document, verdict } = first.properties;
  return document.oneOf.map(
    (each) =>
      given.find((said) => said.document === each.const) ?? { document: each.const, verdict: verdict.const },
  );
}
