import type { DocumentVerdictsSchema } from '../../../contract/document-verdicts-schema.js';
import type { FormSchema } from '../../../contract/json-schema.js';

/**
 * What a form sends: the fields that its schema names and somebody has filled in, what is fixed, and each document by
 * name where only one verdict on them is possible, so that none that came meanwhile is accepted unseen.
 */
export function sentValues(
  { properties }: FormSchema,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const sent = Object.entries(properties).flatMap(([name, property]) => {
    const value =
      property.type === 'array' ? (onlyVerdicts(property) ?? values[name]) : (property.const ?? values[name]);
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(sent);
}

/** The one verdict that each document can get; undefined where there is a choice. */
export function onlyVerdicts({ items }: DocumentVerdictsSchema) {
  const [only, ...others] = items.oneOf;
  if (only === undefined || others.length > 0) return undefined;
  const { document, verdict } = only.properties;
  return document.oneOf.map((each) => ({ document: each.const, verdict: verdict.const }));
}
