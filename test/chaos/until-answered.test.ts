import { expect, test } from '@jest/globals';
import { untilAnswered } from '../../scripts/chaos/until-answered.js';

const never = new AbortController().signal;

/** Answers in turn; null: the connection breaks. */
function answering(...statuses: readonly (number | null)[]): () => Promise<Response> {
  const left = [...statuses];
  return () => {
    const status = left.shift();
    if (status === undefined || status === null) return Promise.reject(new TypeError('fetch failed'));
    return Promise.resolve(Response.json({ status }, { status }));
  };
}

test('a refusal is an answer, and is not asked for again', async () => {
  expect(await untilAnswered(answering(409, 200), never)).toMatchObject({ attempts: 1, status: 409 });
});

test('a broken connection and a server that could not say are asked again, and counted apart', async () => {
  expect(await untilAnswered(answering(null, 503, 500, 200), never)).toEqual({
    attempts: 4,
    unheard: 1,
    failed: [503, 500],
    status: 200,
    answer: { status: 200 },
  });
});

test('given up, it has no status: nobody knows what was done', async () => {
  const giveUp = new AbortController();
  const send = () => {
    giveUp.abort();
    return Promise.reject(new TypeError('fetch failed'));
  };
  expect(await untilAnswered(send, giveUp.signal)).toMatchObject({ attempts: 1, unheard: 1, status: null });
});
