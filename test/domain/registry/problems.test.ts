import { expect, test } from '@jest/globals';
import { describe as inWords } from '../../../domain/registry/finding.js';
import { problems } from '../../../domain/registry/problems.js';
import { readTenant } from '../../../domain/registry/tenant.js';

const blanks = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each(Object.entries(problems))(
  '%s quotes the same in both languages and has no full stop',
  (_, { id, en }) => {
    expect(blanks(id)).toEqual(blanks(en));
    for (const sentence of [id, en]) expect(sentence).not.toMatch(/\.$/);
  },
);

test('a sentence quotes its values', () => {
  expect(inWords('NIP_LENGTH', { found: 16 })).toEqual({
    id: 'NIP harus 18 angka, ini 16',
    en: 'A NIP has 18 digits, this one 16',
  });
});

const tenant = {
  regionName: 'Kota Damai Raya',
  headTitle: 'Wali Kota',
  government: 'Pemerintah Kota Damai Raya',
  place: 'Damai Raya',
  timeZone: 'Asia/Jakarta',
  numberUnit: 'BKPSDM',
};

test.each([
  [null, '-'],
  [[], '-'],
  [{ ...tenant, place: '' }, 'place'],
  [{ ...tenant, place: 7 }, 'place'],
  [{ ...tenant, timeZone: 'Europe/Paris' }, 'timeZone'],
  [{ ...tenant, regulations: {} }, 'regulations'],
  [{ ...tenant, regulations: [{ rank: 'region' }] }, 'regulations[0].citation'],
])("a government's data %j are refused at %s", (value, field) => {
  expect(readTenant(value)).toMatchObject({ ok: false, code: 'TENANT_INVALID', quotes: { field } });
});

test("a government's data are read, without regulations as well", () => {
  expect(readTenant(tenant)).toEqual({ ok: true, value: { ...tenant, regulations: [] } });
});
