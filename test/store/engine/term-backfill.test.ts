import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { monday, type TestCity, testCity } from '../../support/city.js';

const migration = new URL('../../../prisma/migrations/0004_calendars/migration.sql', import.meta.url);
let city: TestCity;

beforeAll(async () => {
  city = await testCity();
}, 60_000);

afterAll(() => city?.drop());

test('steps that were open before terms were kept get the terms they were opened with', async () => {
  await city.propose(monday);
  const terms = () => city.db.rows<{ term: object | null }>(`SELECT term FROM step WHERE state = 'open'`);
  const before = await terms();
  expect(before).toEqual([{ term: { from: monday, days: 3 } }]);
  await city.db.rows('UPDATE step SET term = NULL');
  const backfill = /^UPDATE step s SET term[\s\S]*?;$/m.exec(readFileSync(migration, 'utf8'))?.[0];
  await city.db.rows(backfill ?? 'the migration has no backfill');
  expect(await terms()).toEqual(before);
});
