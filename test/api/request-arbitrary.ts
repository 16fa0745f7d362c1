import { fc } from '../support/property.js';

/** The part of JSON Schema that our document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What has broken other programs. */
const nasty: readonly unknown[] = [
  ...['', ' ', '\0', 'a\0b', '\ud800', '\u202e', '\u0000\u001f', '😀'.repeat(50), 'é', 'e\u0301', '\r\n'],
  ...[
    "' OR 1=1 --",
    '$1',
    '%',
    '_',
    '\\',
    '{{7*7}}',
    '#{x}',
    '<script>',
    '../../etc/passwd',
    '%00',
    '%2F',
    '.',
    '..',
  ],
  ...['9999-99-99', '0000-00-00', '2026-02-30', '+275760-09-13', '-000001-01-01', '1e999', 'NaN', 'null'],
  ...['__proto__', 'constructor', 'toString', 'x'.repeat(5_000), '2147483648', '9223372036854775808'],
  ...[0, -0, -1, 1.5, 2_147_483_648, 1e308, Number.MAX_SAFE_INTEGER + 1, true, false, null],
  ...[[], [[]], {}, { a: { b: { c: [] } } }, [null], { __proto__x: 1 }],
];

export const anything = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.json({ maxDepth: 3 }).map((text): unknown => JSON.parse(text)),
);

export const nastyText = fc.oneof(
  fc.constantFrom(...nasty.filter((value) => typeof value === 'string')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

export interface Known {
  /** What really is there, by the name of a property or parameter. */
  readonly values: Readonly<Record<string, readonly unknown[]>>;
  readonly components: Readonly<Record<string, Schema>>;
}

/** Values of a schema: as it says for the most part, so that requests get far, and otherwise whatever. */
export function valuesOf(schema: Schema, known: Known, name = ''): fc.Arbitrary<unknown> {
  const real = known.values[name];
  return fc.oneof(
    { weight: 8, arbitrary: real ? fc.constantFrom(...real) : valid(schema, known, name) },
    { weight: 1, arbitrary: valid(schema, known, name) },
    { weight: 1, arbitrary: anything },
  );
}

function valid(schema: Schema, known: Known, name: string): fc.Arbitrary<unknown> {
  const choices = schema.oneOf ?? schema.anyOf;
  if (schema.$ref !== undefined) {
    const target = known.components[schema.$ref.replace('#/components/schemas/', '')];
    return valid(target ?? {}, known, name);
  }
  if (choices) return fc.oneof(...choices.map((each) => valid(each, known, name)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  return types.length === 0 ? anything : fc.oneof(...types.map((type) => ofType(type, schema, known)));
}

function ofType(type: string, schema: Schema, known: Known): fc.Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return textOf(schema);
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? -1_000, max: schema.maximum ?? 1_000 });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, known), { maxLength: 3 });
    case 'object':
      return objectOf(schema, known);
    default:
      return fc.constant(null);
  }
}

function textOf({ format, pattern }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date')
    return fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
  if (pattern !== undefined && pattern !== '\\S') return fc.stringMatching(new RegExp(pattern));
  return fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema, known: Known) {
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, valuesOf(schema, known, name)]),
  );
  const declared = fc.record(members, { requiredKeys: [...required] });
  const free = typeof additionalProperties === 'object' ? 3 : 0;
  const others = fc.dictionary(nastyText, anything, { maxKeys: free || 1 });
  return fc
    .tuple(declared, others, fc.integer({ min: 0, max: 9 }))
    .map(([object, more, luck]) => (luck === 0 || (free > 0 && luck < 4) ? { ...more, ...object } : object));
}
