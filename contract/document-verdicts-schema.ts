import type { DocumentsForm } from '../domain/steps/document-verdicts.js';
import { reason, verdictTitles } from '../domain/steps/verdicts.js';
import type { Text } from '../domain/text.js';
import { type ValueSchema, valueSchema } from './value-schema.js';

/** A JSON Schema (2020-12) of verdicts on single documents, one for each that waits. */
export interface DocumentVerdictsSchema {
  readonly title: string;
  readonly type: 'array';
  readonly minItems: number;
  readonly maxItems: number;
  /** One shape a verdict. */
  readonly items: { readonly oneOf: readonly DocumentVerdictSchema[] };
  /** Every document is named. */
  readonly allOf: readonly {
    readonly contains: { readonly properties: { readonly document: { readonly const: string } } };
  }[];
}

interface DocumentVerdictSchema {
  readonly title: string;
  readonly type: 'object';
  readonly properties: {
    readonly document: {
      readonly type: 'string';
      readonly oneOf: readonly { readonly const: string; readonly title: string }[];
    };
    readonly verdict: { readonly type: 'string'; readonly const: string };
    readonly reason: ValueSchema;
  };
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** The member `documents` of a decision: who returns a document says why. */
export function documentVerdictsSchema(
  { toVerify, verdicts }: DocumentsForm,
  language: keyof Text,
): DocumentVerdictsSchema {
  const document = {
    type: 'string',
    oneOf: toVerify.map(({ id, title }) => ({ const: id, title: title[language] })),
  } as const;
  return {
    title: { id: 'Putusan tiap dokumen', en: 'Verdict on each document' }[language],
    type: 'array',
    minItems: toVerify.length,
    maxItems: toVerify.length,
    items: {
      oneOf: verdicts.map((verdict) => ({
        title: verdictTitles[verdict][language],
        type: 'object',
        properties: {
          document,
          verdict: { type: 'string', const: verdict },
          reason: valueSchema(reason, language),
        },
        required: verdict === 'returned' ? ['document', 'verdict', 'reason'] : ['document', 'verdict'],
        additionalProperties: false,
      })),
    },
    allOf: toVerify.map(({ id }) => ({ contains: { properties: { document: { const: id } } } })),
  };
}
