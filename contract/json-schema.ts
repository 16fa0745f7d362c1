import type { ProcessDefinition } from '../domain/flow/define.js';
import type { Field, Fields } from '../domain/flow/fields.js';
import type { Text } from '../domain/text.js';
import { datePattern, positionPattern } from './fields.js';

/** A JSON Schema (2020-12) of one value. */
export interface ValueSchema {
  readonly title?: string;
  readonly type: 'string' | 'integer' | 'boolean';
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly format?: 'date';
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A JSON Schema (2020-12) of a form. */
export interface FormSchema {
  readonly $schema: 'https://json-schema.org/draft/2020-12/schema';
  readonly title?: string;
  readonly type: 'object';
  readonly properties: Readonly<Record<string, ValueSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

const $schema = 'https://json-schema.org/draft/2020-12/schema';

/**
 * The JSON Schema of some fields, with their titles in the asked language, so that any client can build the form.
 * What it takes, `fieldsSchema` takes, but for days that do not exist and text without a visible character.
 *
 * @param required the fields that must be there; all of them unless told otherwise
 */
export function fieldsJsonSchema(
  fields: Fields,
  language: keyof Text,
  required: readonly string[] = Object.keys(fields),
): FormSchema {
  return {
    $schema,
    type: 'object',
    properties: propertiesOf(fields, language),
    required: Object.keys(fields).filter((key) => required.includes(key)),
    additionalProperties: false,
  };
}

/** The form of a proposal. */
export function factsJsonSchema(
  definition: Pick<ProcessDefinition, 'facts' | 'title'>,
  language: keyof Text,
): FormSchema {
  return { ...fieldsJsonSchema(definition.facts, language), title: definition.title[language] };
}

/** The body of a decision with this verdict. */
export function verdictJsonSchema(
  verdict: string,
  fields: Fields,
  required: readonly string[],
  language: keyof Text,
): FormSchema {
  const form = fieldsJsonSchema(fields, language, required);
  return {
    ...form,
    properties: { verdict: { type: 'string', const: verdict }, ...form.properties },
    required: ['verdict', ...form.required],
  };
}

function propertiesOf(fields: Fields, language: keyof Text): Record<string, ValueSchema> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, { title: field.title[language], ...typeOf(field) }]),
  );
}

function typeOf(field: Field): ValueSchema {
  switch (field.type) {
    case 'text':
      return { type: 'string', minLength: 1, maxLength: field.max, pattern: '\\S' };
    case 'number':
      return { type: 'integer', minimum: field.min, maximum: field.max };
    case 'flag':
      return { type: 'boolean' };
    case 'date':
      return { type: 'string', format: 'date', pattern: datePattern.source };
    case 'position':
      return { type: 'string', pattern: positionPattern.source };
    case 'choice':
      return { type: 'string', enum: field.options };
  }
}
