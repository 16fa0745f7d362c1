import type { ProcessDefinition } from '../domain/flow/define.js';
import type { Fields } from '../domain/flow/fields.js';
import type { DocumentsForm } from '../domain/steps/document-verdicts.js';
import type { Text } from '../domain/text.js';
import { type DocumentVerdictsSchema, documentVerdictsSchema } from './document-verdicts-schema.js';
import { type ValueSchema, valueSchema } from './value-schema.js';

/** A JSON Schema (2020-12) of a form. */
export interface FormSchema {
  readonly $schema: 'https://json-schema.org/draft/2020-12/schema';
  readonly title?: string;
  readonly type: 'object';
  readonly properties: Readonly<Record<string, ValueSchema | DocumentVerdictsSchema>>;
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
  documents?: DocumentsForm,
): FormSchema {
  const form = fieldsJsonSchema(fields, language, required);
  const asked = documents && documents.toVerify.length > 0;
  return {
    ...form,
    properties: {
      verdict: { type: 'string', const: verdict },
      ...form.properties,
      ...(asked && { documents: documentVerdictsSchema(documents, language) }),
    },
    required: [
      'verdict',
      ...form.required,
      ...(asked && required.includes('documents') ? ['documents'] : []),
    ],
  };
}

function propertiesOf(fields: Fields, language: keyof Text): Record<string, ValueSchema> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, valueSchema(field, language)]),
  );
}
