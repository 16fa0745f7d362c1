import type { Field } from '../domain/flow/fields.js';
import type { Text } from '../domain/text.js';
import { datePattern, nipPattern, positionPattern } from './fields.js';

/** A JSON Schema (2020-12) of one value. */
export interface ValueSchema {
  readonly title?: string;
  /** What the text names, so that a page can offer to search for it; other clients ignore it. */
  readonly $comment?: 'position' | 'employee';
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

/** The JSON Schema of a field's value, with its title. */
export function valueSchema(field: Field, language: keyof Text): ValueSchema {
  return { title: field.title[language], ...typeOf(field) };
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
      return { $comment: 'position', type: 'string', pattern: positionPattern.source };
    case 'employee':
      return { $comment: 'employee', type: 'string', pattern: nipPattern.source };
    case 'choice':
      return { type: 'string', enum: field.options };
  }
}
