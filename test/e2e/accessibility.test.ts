import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type ServedPage, servedPage } from '../support/served-page.js';

let served: ServedPage;
let caseId: string;

beforeAll(async () => {
  served = await servedPage();
  caseId = await served.city.propose(served.now);
}, 120_000);

afterAll(() => served.stop());

/** Waits until the page has the colours of a scheme. */
async function paint(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor();
}

async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
}

/** Who looks at what, and what shows that it is there. */
interface Look {
  readonly name: string;
  readonly as: string | null;
  readonly path: () => Promise<string>;
  readonly shows: string;
  /** What is done before one looks. */
  readonly act?: (page: Page) => Promise<void>;
}

const hr = 'petugas-bkpsdm';

const pages: readonly Look[] = [
  { name: 'the door', as: null, path: () => Promise.resolve('/sign-in?problem=expired'), shows: 'main h1' },
  { name: 'an empty inbox', as: 'walikota', path: () => Promise.resolve('/inbox'), shows: 'main h1' },
  { name: 'an inbox', as: 'holder', path: () => Promise.resolve('/inbox'), shows: 'a[data-task]' },
  { name: 'a task', as: 'holder', path: taskPath, shows: 'article h2' },
  { name: 'a verdict under way', as: 'holder', path: taskPath, shows: 'article h2', act: objecting },
  { name: 'tasks selected', as: 'holder', path: to('/inbox'), shows: 'a[data-task]', act: selecting },
  { name: 'the keys', as: 'walikota', path: to('/inbox'), shows: 'main h1', act: asking },
  { name: 'the way round on a phone', as: 'walikota', path: to('/inbox'), shows: 'main h1', act: unfolding },
  { name: 'a case', as: 'kepala-bkpsdm', path: casePath, shows: 'ol li time' },
  { name: 'my cases', as: 'candidate', path: to('/cases'), shows: 'article h3' },
  { name: 'cases of others', as: 'kepala-bkpsdm', path: to('/cases'), shows: 'ul a' },
  { name: 'a proposal', as: 'kepala-bkpsdm', path: to('/propose'), shows: 'input[type=date]' },
  { name: 'a search', as: 'kepala-bkpsdm', path: to('/propose'), shows: 'input[type=date]', act: searching },
  { name: 'a case of my own', as: 'candidate', path: casePath, shows: 'ol li time' },
  { name: 'tracking', as: hr, path: to('/tracking'), shows: 'main table' },
  { name: 'tracking, case by case', as: hr, path: to('/tracking/cases'), shows: '[data-case]' },
  { name: 'sessions', as: 'kepala-bkpsdm', path: to('/sessions'), shows: 'a[href="/sessions/plan"]' },
  { name: 'a session to be planned', as: 'kepala-bkpsdm', path: to('/sessions/plan'), shows: 'main h1' },
  { name: 'the rooms of administration', as: hr, path: to('/administration'), shows: 'main h1' },
  { name: 'moratoria', as: hr, path: to('/administration/moratoria'), shows: 'main h1' },
  { name: 'incidents', as: hr, path: to('/administration/incidents'), shows: 'main h1' },
  { name: 'the calendar', as: hr, path: to('/administration/calendar'), shows: 'main h2' },
  { name: 'a day off', as: hr, path: to('/administration/calendar'), shows: 'main h2', act: addingDay },
  { name: 'an import', as: hr, path: to('/administration/imports'), shows: 'main h1', act: importing },
  { name: 'policies', as: hr, path: to('/administration/policies'), shows: 'main li' },
  { name: 'mails', as: 'administrator', path: to('/administration/mails'), shows: 'main h1' },
  { name: 'a mail', as: 'administrator', path: mailPath, shows: 'main dl', act: asText },
  { name: 'a refused room', as: 'walikota', path: to('/administration/incidents'), shows: 'main h1' },
  { name: 'notices', as: 'kepala-bkpsdm', path: to('/notices'), shows: 'main h1' },
  {
    name: 'an address of nothing',
    as: 'walikota',
    path: () => Promise.resolve('/nowhere'),
    shows: 'main h1',
  },
];

function to(path: string) {
  return () => Promise.resolve(path);
}

async function objecting(page: Page): Promise<void> {
  // Beside the field stands a hidden twin by which its height is measured.
  const reason = page.locator('textarea:not([aria-hidden])').first();
  const objection = page.getByRole('button', { name: /Keberatan|Object/ });
  await reason.or(objection).first().waitFor();
  // What was begun before is kept, and the form stands open again.
  if (!(await reason.isVisible())) await objection.click();
  await reason.waitFor();
}

async function selecting(page: Page): Promise<void> {
  await page.locator('input[type=checkbox]').first().click();
  await page.locator('section section button').first().waitFor();
}

async function asking(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
}

async function unfolding(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.locator('summary').first().click();
}

async function searching(page: Page): Promise<void> {
  await page.locator('input:not([type])').first().fill('dani');
  await page.getByRole('option').first().waitFor();
}

/** A day off with what it would move; typed once, it is there again at every other look. */
async function addingDay(page: Page): Promise<void> {
  const date = page.locator('main input[type=date]');
  const add = page.getByRole('button', { name: /^(Tambah|Add)/ });
  await date.or(add).first().waitFor();
  if (!(await date.isVisible())) await add.click();
  await date.fill('2026-11-04');
  for (const input of await page.locator('main form input:not([type=date])').all())
    await input.fill('Pemilu');
  await page.locator('main form button[type=submit]').click();
  await page.locator('main form h3').waitFor();
}

/** A file with a row that is wrong. */
async function importing(page: Page): Promise<void> {
  const buffer = Buffer.from('date,kind,name_id,name_en,source\n2026-13-01,national,Libur,Day off,SKB\n');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'holidays.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: /^(Periksa|Check)/ }).click();
  await page.getByText(/holidays.csv, (baris|line) 2/).waitFor();
}

/** No script runs in the frame of a mail, so axe waits there for ever; the frame's title is another test's. */
async function asText(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Teks saja|Text alone)$/ }).click();
  await page.locator('main pre').waitFor();
}

async function mailPath(): Promise<string> {
  const html = '<html lang="id"><head><title>Tugas</title></head><body><p>Isi surel</p></body></html>';
  const [mail] = await served.city.db.rows<{ id: string }>(
    `INSERT INTO sink_mail (id, at, sender, recipients, message_id, subject, text, html, attachments, source)
     VALUES (gen_random_uuid(), now(), 'jenjang@example.id', '{rina@example.id}', 'm', 'Tugas baru', 'Isi surel', $1, '[]', '') RETURNING id`,
    [html],
  );
  return `/administration/mails/${mail?.id}`;
}

function casePath(): Promise<string> {
  return Promise.resolve(`/cases/${caseId}`);
}

async function taskPath(): Promise<string> {
  const [task] = await served.city.db.rows<{ id: string }>(
    `SELECT id FROM task WHERE case_id = $1 AND state = 'open' ORDER BY id LIMIT 1`,
    [caseId],
  );
  return `/tasks/${task?.id}`;
}

/** Whoever has the first open task of the case. */
async function taskHolder(): Promise<string> {
  const [found] = await served.city.db.rows<{ username: string }>(
    `SELECT a.username FROM task t JOIN task_office o ON o.task_id = t.id AND o.open JOIN incumbency i ON o.office = 'position/' || i.position_code AND i.valid_to IS NULL
     JOIN account a ON a.employee_id = i.employee_id WHERE t.case_id = $1 AND t.state = 'open' ORDER BY t.id LIMIT 1`,
    [caseId],
  );
  if (!found) throw new Error('nobody has an open task');
  return found.username;
}

test.each(pages)(
  '$name has no fault that axe finds, in either language, light and dark',
  async ({ as, path, shows, act }) => {
    const page = as === null ? await served.visitor() : await signedIn(as, await path());
    if (as === null) await page.goto(await path());
    for (const language of ['id', 'en']) {
      await page.evaluate(`localStorage.setItem('jenjang.language', '${language}')`);
      await page.goto(await path());
      await page.locator(shows).first().waitFor();
      await act?.(page);
      for (const scheme of ['light', 'dark'] as const) {
        await paint(page, scheme);
        expect([language, scheme, await violations(page)]).toEqual([language, scheme, []]);
      }
    }
    // A page that stands open goes on listening, beside those that are looked at after it.
    await page.context().close();
  },
  60_000,
);

async function signedIn(who: string, path: string): Promise<Page> {
  const { candidate } = served.city;
  const known = { holder: await taskHolder(), candidate: candidate.username };
  return served.signedIn(known[who as 'holder'] ?? who, path);
}
