import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { factsSchema, fieldsSchema, verdictSchema } from '../../contract/fields.js';
import { readInput } from '../../contract/input.js';
import { factsJsonSchema, fieldsJsonSchema, verdictJsonSchema } from '../../contract/json-schema.js';
import { choice, date, flag, number, position, text } from '../../domain/flow/fields.js';
import { jobRotation } from '../../processes/job-rotation.js';

const title = { id: 'Isian', en: 'Field' };
const fields = {
  reason: text(title, 20),
  score: number(title, 1, 9),
  own: flag(title),
  day: date(title),
  post: position(title),
  route: choice(title, ['pool', 'panel']),
};
const good = { reason: 'Perlu', score: 3, own: false, day: '2026-12-01', post: 'U1/head', route: 'pool' };
const schema = fieldsSchema(fields);

const refused: readonly (readonly [string, unknown])[] = [
  ['a missing fact', { ...good, own: undefined }],
  ['a fact that nobody asked for', { ...good, salary: 1 }],
  ['a fact called __proto__', JSON.parse('{"__proto__": {}, "reason": "x"}')],
  ['null', null],
  ['a list', [good]],
  ['a text of spaces', { ...good, reason: ' \n\t ' }],
  ['a text of invisible characters', { ...good, reason: '\u200b\u2060' }],
  ['a text that is too long', { ...good, reason: 'x'.repeat(21) }],
  ['a text with NUL', { ...good, reason: 'a\u0000b' }],
  ['a text with an escape character', { ...good, reason: 'a\u001b[0m' }],
  ['a text with half a surrogate pair', { ...good, reason: 'a\ud800b' }],
  ['a text that turns the reading direction', { ...good, reason: 'a\u202eb' }],
  ['a number as a text', { ...good, score: '3' }],
  ['a number that is not whole', { ...good, score: 3.5 }],
  ['a number below its range', { ...good, score: 0 }],
  ['a number above its range', { ...good, score: 10 }],
  ['a flag as a text', { ...good, own: 'true' }],
  ['a day that does not exist', { ...good, day: '2026-02-29' }],
  ['a day with a time', { ...good, day: '2026-12-01T00:00:00Z' }],
  ['a day written the other way round', { ...good, day: '01-12-2026' }],
  ['a day that no table can hold', { ...good, day: '0000-01-01' }],
  ['an empty position code', { ...good, post: '' }],
  ['a position code with a space', { ...good, post: 'U1 head' }],
  ['a position code of 201 characters', { ...good, post: 'x'.repeat(201) }],
  ['a choice that is not offered', { ...good, route: 'other' }],
];

test.each(refused)('%s is refused, in both languages', (_, given) => {
  const read = readInput(schema, given);
  if (read.ok) throw new Error('it was accepted');
  expect(read.problems.length).toBeGreaterThan(0);
  for (const { problem } of read.problems) {
    expect(problem.id).not.toBe('');
    expect(problem.en).not.toBe('');
    expect(problem.id).not.toBe(problem.en);
  }
});

test('a problem says which field is wrong', () => {
  expect(readInput(schema, { ...good, day: '2026-02-30' })).toEqual({
    ok: false,
    problems: [
      {
        field: 'day',
        problem: {
          id: 'bukan tanggal yang ada; tulis sebagai TTTT-BB-HH, tahun 1900 sampai 2199',
          en: 'is no day of the calendar; write it as YYYY-MM-DD, years 1900 to 2199',
        },
      },
    ],
  });
});

test('good facts pass; text comes out trimmed, with line feeds alone', () => {
  expect(schema.parse(good)).toEqual(good);
  expect(schema.parse({ ...good, reason: '  satu\r\ndua\t3  ' })).toEqual({
    ...good,
    reason: 'satu\ndua\t3',
  });
});

test('the length of a text counts characters, not their halves', () => {
  expect(schema.safeParse({ ...good, reason: '𝒜'.repeat(20) }).success).toBe(true);
});

test('what a rotation asks for is its target, reason and date', () => {
  const facts = { toPosition: 'U1/head', reason: 'Penyegaran', effectiveDate: '2026-12-01' };
  expect(factsSchema(jobRotation).parse(facts)).toEqual(facts);
  expect(factsSchema(jobRotation).safeParse({ ...facts, ownRequest: true }).success).toBe(false);
  expect(factsJsonSchema(jobRotation, 'id')).toMatchObject({
    title: 'Mutasi jabatan',
    required: ['toPosition', 'reason', 'effectiveDate'],
    additionalProperties: false,
    properties: {
      effectiveDate: { title: 'Terhitung mulai tanggal', type: 'string', format: 'date' },
      toPosition: { title: 'Jabatan tujuan', type: 'string' },
    },
  });
});

describe('a decision’s body', () => {
  const body = verdictSchema('returned', { reason: text(title), until: date(title) }, ['reason']);

  test('another verdict is refused', () => {
    expect(body.safeParse({ verdict: 'approved', reason: 'x' }).success).toBe(false);
  });
  test('a verdict without its reason is refused', () => {
    expect(body.safeParse({ verdict: 'returned' }).success).toBe(false);
  });
  test('a field too many is refused', () => {
    expect(body.safeParse({ verdict: 'returned', reason: 'x', by: 'me' }).success).toBe(false);
  });
  test('what may be left out may be left out, and only that', () => {
    expect(body.parse({ verdict: 'returned', reason: 'x' })).toEqual({ verdict: 'returned', reason: 'x' });
    expect(body.safeParse({ verdict: 'returned', reason: 'x', until: null }).success).toBe(false);
  });
  test('a field may not be called verdict', () => {
    expect(() => verdictSchema('returned', { verdict: text(title) }, [])).toThrow(/called verdict/);
  });
  test('its JSON Schema names the verdict and what is required', () => {
    expect(verdictJsonSchema('returned', { reason: text(title) }, [], 'en')).toMatchObject({
      required: ['verdict'],
      properties: { verdict: { const: 'returned' }, reason: { title: 'Field', minLength: 1 } },
    });
  });
});

describe('the JSON Schema and the parser agree', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  addFormats.default(ajv);
  const matches = ajv.compile(fieldsJsonSchema(fields, 'id'));

  test('on what is good', () => {
    expect(matches(good)).toBe(true);
  });

  test('on everything whose text can be printed', () => {
    // Mostly good, with one value in a few spoilt, so that both answers come up often.
    const mostly = <T>(value: fc.Arbitrary<T>, ...spoilt: unknown[]) =>
      fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(...spoilt) });
    const days = fc.integer({ min: 0, max: 100_000 }).map((day) => new Date(day * 86_400_000));
    const value = fc.record({
      reason: mostly(fc.stringMatching(/^[a-z \n]{0,20}$/), '', ' ', 'x'.repeat(21), 3, null),
      score: mostly(fc.integer({ min: 1, max: 9 }), 0, 10, 1.5, '1'),
      own: mostly(fc.boolean(), 'true', 0, null),
      day: mostly(
        days.map((day) => day.toISOString().slice(0, 10)),
        '2026-02-29',
        '1899-12-31',
        '2200-01-01',
        '1-1-2026',
        20260101,
      ),
      post: mostly(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,9}$/), '', '-', 'a b', 'x'.repeat(201)),
      route: mostly(fc.constantFrom('pool', 'panel'), 'none', null),
    });
    fc.assert(
      fc.property(value, (given) => {
        expect(matches(given)).toBe(schema.safeParse(given).success);
      }),
      { numRuns: 500 },
    );
  });
});
