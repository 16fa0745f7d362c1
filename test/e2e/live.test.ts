import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Dispatching, dispatching } from '../support/dispatching.js';
import { type ServedPage, servedPage } from '../support/served-page.js';

let served: ServedPage;
let running: Dispatching;

beforeAll(async () => {
  served = await servedPage();
  running = dispatching(served.city, null, served.now);
}, 120_000);

afterAll(async () => {
  await running.close();
  await served.stop();
});

/** Whoever heads the agency to which the candidate would go. */
async function receivingHead(): Promise<string> {
  const agency = served.city.candidate.toPosition.split(/[-/]/)[0];
  const [found] = await served.city.db.rows<{ username: string }>(
    `SELECT a.username FROM incumbency i JOIN account a ON a.employee_id = i.employee_id
     WHERE i.position_code = $1 AND i.valid_to IS NULL`,
    [`${agency}/head`],
  );
  if (!found) throw new Error(`nobody heads ${agency}`);
  return found.username;
}

test('the count of unread notices follows what is told, and what is read elsewhere', async () => {
  const head = await receivingHead();
  const page = await served.signedIn(head, '/inbox', { listening: true });
  await page.getByRole('heading', { name: 'Kotak masuk' }).waitFor();
  const count = page.getByRole('link', { name: /belum dibaca/ });
  expect(await count.count()).toBe(0);
  await served.city.propose(served.now);
  await running.drained();
  await count.waitFor();
  const elsewhere = await served.signedIn(head, '/notices');
  await elsewhere.getByRole('button', { name: 'Tandai semua sudah dibaca' }).click();
  await count.waitFor({ state: 'detached' });
});

/** Loads the page, and says what it asked for until it had heard of a change. */
async function askedAtLoad(page: Page): Promise<string[]> {
  const paths: string[] = [];
  const note = (address: string) => {
    const { pathname, search } = new URL(address);
    if (pathname.startsWith('/api/v1/') && !pathname.endsWith('/changes')) paths.push(pathname + search);
  };
  page.on('request', (request) => note(request.url()));
  const listening = page.waitForResponse(/\/api\/v1\/changes/);
  await page.goto('/tracking');
  await page.getByRole('heading', { name: 'Pantauan' }).waitFor();
  await listening;
  // News come in their order: what the stream began with has been heard once this has.
  const heard = page.waitForRequest(/\/notices\?unread/);
  await served.city.db.rows(
    `SELECT pg_notify('notice_changed', employee_id::text) FROM account WHERE username = 'petugas-bkpsdm'`,
  );
  await heard;
  page.removeAllListeners('request');
  return paths.filter((path) => !path.includes('/notices'));
}

test('a page that is loaded while nothing changes reads everything once', async () => {
  const page = await served.signedIn('petugas-bkpsdm', '/inbox');
  let paths: string[];
  // An API that has only just begun to listen cannot know what changed before: it is asked until it can.
  do paths = await askedAtLoad(page);
  while (new Set(paths).size < paths.length);
  expect(paths).toContain('/api/v1/tracking');
});
