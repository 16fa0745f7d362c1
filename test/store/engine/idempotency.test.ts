import { expect, test } from '@jest/globals';
import { paceOf, timeAt } from '../../../domain/calendar/pace.js';
import { forgetAnswers, keepAnswer } from '../../../store/commands/idempotency.js';
import { ownDatabase } from '../../support/own-database.js';

const day = 86_400_000;
const now = Date.parse('2026-11-02T02:00:00Z');
const db = ownDatabase();

test('answers are kept for thirty days and then taken away', async () => {
  const keep = (key: string, at: number) =>
    db.transaction(async (tx) =>
      keepAnswer(tx, { caller: 'sekda', path: '/cases', key, bodyHash: 'h' }, { status: 201, body: {} }, at),
    );
  await keep('old', now - 31 * day);
  await keep('young', now - 29 * day);
  expect(await forgetAnswers(db.rows, now)).toBe(1);
  expect(await db.rows('SELECT key FROM idempotency_key')).toEqual([{ key: 'young' }]);
});

test('in a demonstration that passes thirty days in two minutes, what was answered a minute ago is kept', async () => {
  const pace = paceOf({ realStart: now, start: now, daySeconds: 4 });
  const command = { caller: 'sekda', path: '/cases', key: 'demonstration', bodyHash: 'h' };
  const aMinuteOn = now + 60_000;
  await db.transaction(async (tx) =>
    keepAnswer(tx, command, { status: 201, body: {} }, timeAt(aMinuteOn, pace)),
  );
  await forgetAnswers(db.rows, aMinuteOn + 120_000, pace);
  const kept = await db.rows(`SELECT key FROM idempotency_key WHERE key = 'demonstration'`);
  expect(kept).toHaveLength(1);
  await forgetAnswers(db.rows, aMinuteOn + 30 * day + 1, pace);
  expect(await db.rows(`SELECT key FROM idempotency_key WHERE key = 'demonstration'`)).toEqual([]);
});
