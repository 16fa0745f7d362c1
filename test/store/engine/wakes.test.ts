import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { steerCase } from '../../../store/advance/steer-case.js';
import { claimWakes, postponeWake, quietFor, releaseWake } from '../../../store/wakes.js';
import { monday, type TestCity, testCity } from '../../support/city.js';

let city: TestCity;
let caseId: string;

beforeAll(async () => {
  city = await testCity();
  caseId = await city.propose(monday);
}, 60_000);

afterAll(() => city?.drop());

const claim = (now: number) => claimWakes(city.db.rows, 10, now);

test('a wake delivered to a workflow that has not looked yet is not delivered again at once', async () => {
  const [wake] = await claim(monday);
  if (!wake) throw new Error('nothing to wake');
  await releaseWake(city.db.rows, wake, monday);
  expect(await claim(monday)).toEqual([]);
  expect(await claim(monday + 5_001)).toEqual([wake]);
});

test('what changed after the workflow looked is delivered at once', async () => {
  const [wake] = await claim(monday + 60_000);
  if (!wake) throw new Error('nothing to wake');
  await steerCase(city.db, caseId, monday + 60_000);
  await city.db.rows('UPDATE cases SET wake_seq = wake_seq + 1, urgent = true');
  await city.db.rows('UPDATE cases SET leased_until = $1', [new Date(monday + 90_000)]);
  await releaseWake(city.db.rows, wake, monday + 60_000);
  expect(await claim(monday + 60_000)).toHaveLength(1);
});

test('overdue but seen, a case is swept up, and again only when its workflow has had time to look', async () => {
  const now = monday + 600_000;
  await city.db.rows('UPDATE cases SET seen_seq = wake_seq, leased_until = NULL, next_at = $1', [
    new Date(now - 120_000),
  ]);
  const [wake] = await claim(now);
  if (!wake) throw new Error('nothing swept up');
  await releaseWake(city.db.rows, wake, now);
  expect(await claim(now)).toEqual([]);
  expect(await claim(now + 5_001)).toHaveLength(1);
});

test('what happens in a rush is one wake, once the case has come to rest; what is urgent does not wait', async () => {
  const now = monday + 1_200_000;
  const second = 1_000;
  await city.db.rows(
    'UPDATE cases SET seen_seq = wake_seq, urgent = false, leased_until = NULL, next_at = NULL',
  );
  const happens = (at: number, urgent = false) =>
    city.db.rows('UPDATE cases SET wake_seq = wake_seq + 1, urgent = urgent OR $2, last_at = $1', [
      new Date(at),
      urgent,
    ]);
  const claimed: number[] = [];
  for (let vote = 0; vote < 9; vote += 1) {
    await happens(now + vote * second);
    claimed.push((await claim(now + vote * second)).length);
  }
  const last = now + 8 * second;
  claimed.push((await claim(last + quietFor - 1)).length, (await claim(last + quietFor)).length);
  expect(claimed).toEqual([...Array.from({ length: 10 }, () => 0), 1]);

  await city.db.rows('UPDATE cases SET leased_until = NULL');
  await happens(last + 6 * second);
  expect(await claim(last + 6 * second)).toEqual([]);
  await happens(last + 6 * second, true);
  expect(await claim(last + 6 * second)).toMatchObject([{ caseId, urgent: true }]);
});

test('asked for everything, the young and quiet come too', async () => {
  const now = monday + 1_800_000;
  await city.db.rows(
    'UPDATE cases SET wake_seq = seen_seq + 1, urgent = false, leased_until = NULL, last_at = $1',
    [new Date(now)],
  );
  expect(await claim(now)).toEqual([]);
  expect(await claimWakes(city.db.rows, 10, now, { quiet: 0 })).toHaveLength(1);
});

test('a wake that was looked at, but of which nobody noted that it was delivered, is delivered again', async () => {
  const now = monday + 2_400_000;
  await city.db.rows(
    'UPDATE cases SET claimed_at = NULL, leased_until = NULL, wake_seq = seen_seq + 1, urgent = true',
  );
  const [wake] = await claim(now);
  if (!wake) throw new Error('nothing to wake');
  // The workflow looks, and Temporal goes down before it has kept that.
  await steerCase(city.db, caseId, now);
  expect(await claim(now + 29_000)).toEqual([]);
  const again = { ...wake, urgent: false };
  expect(await claim(now + 30_001)).toEqual([again]);
  await postponeWake(city.db.rows, caseId, now + 40_000);
  expect(await claim(now + 40_001)).toEqual([again]);
  await releaseWake(city.db.rows, wake, now + 40_001);
  expect(await claim(now + 100_000)).toEqual([]);
});
