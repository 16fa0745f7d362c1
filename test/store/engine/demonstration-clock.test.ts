import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { timeAt } from '../../../domain/calendar/pace.js';
import { openPace } from '../../../store/demonstration-clock.js';
import { monday, type TestCity, testCity } from '../../support/city.js';

const day = 86_400_000;
let city: TestCity;

beforeAll(async () => {
  city = await testCity();
}, 60_000);

afterAll(() => city?.drop());

test('without the setting the time is the world’s', async () => {
  expect(timeAt(monday, await openPace(city.db, undefined, monday))).toBe(monday);
});

test('API and worker that begin at once agree, and a restart goes on from where time stood', async () => {
  const [api, worker] = await Promise.all([
    openPace(city.db, 10, monday),
    openPace(city.db, 10, monday + 700),
  ]);
  expect(api).toEqual(worker);
  expect(timeAt(monday + 60_000, api) - timeAt(monday, api)).toBe(6 * day);
  expect(await openPace(city.db, 10, monday + 90_000)).toEqual(api);
});

test('another length of a day holds from now on: time never jumps', async () => {
  const before = await openPace(city.db, 10, monday);
  const now = monday + 60_000;
  const after = await openPace(city.db, 60, now);
  expect(timeAt(now, after)).toBe(timeAt(now, before));
  expect(timeAt(now + 60_000, after) - timeAt(now, after)).toBe(day);
});

test('a database ahead of the world is not worked in the world’s time', async () => {
  await expect(openPace(city.db, undefined, monday)).rejects.toMatchObject({ code: 'DEMO_TIME_LEFT' });
});

test('cases that live in the world’s time are not aged', async () => {
  await city.db.rows('DELETE FROM demonstration_clock');
  await city.propose(monday);
  await expect(openPace(city.db, 10, monday)).rejects.toMatchObject({ code: 'DEMO_TIME_TOO_LATE' });
  expect(await city.db.rows('SELECT * FROM demonstration_clock')).toEqual([]);
});
