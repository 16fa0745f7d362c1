import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { processes } from '../../processes/index.js';
import { type ServedPage, servedPage, signInAt } from '../support/served-page.js';

let served: ServedPage;
let caseId: string;

beforeAll(async () => {
  served = await servedPage(processes);
  caseId = await served.city.propose(served.now);
}, 120_000);

afterAll(() => served.stop());

const pdf = { name: 'sk-pangkat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') };

/** Every session ends; what is done next in the page finds out. */
const endSessions = () => served.city.db.rows('DELETE FROM web_session');

/** Signs in again by the page's own way, and is back where one was. */
async function returned(page: Page, username: string): Promise<void> {
  const { pathname } = new URL(page.url());
  await page.getByText('Sesi masuk Anda telah berakhir.').waitFor();
  await page.getByRole('link', { name: 'Masuk kembali' }).click();
  if (page.url().includes('/interaction/')) await signInAt(page, username);
  await page.waitForURL(`**${pathname}`);
}

const whatIsKept = (page: Page) =>
  page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open('jenjang', 1);
    opening.onsuccess = () => {
      const asking = opening.result.transaction('kept').objectStore('kept').getAllKeys();
      asking.onsuccess = () => { opening.result.close(); resolve(asking.result); };
    };
  })`);

test('files chosen for an import are there again, and nothing of them stays in the browser', async () => {
  const page = await served.signedIn('petugas-bkpsdm', '/administration/imports');
  const file = { name: 'units.csv', mimeType: 'text/csv', buffer: Buffer.from('KODE;NAMA\nx;Unit X\n') };
  await page.locator('input[type=file]').setInputFiles(file);
  await endSessions();
  await page.getByRole('button', { name: 'Periksa berkas' }).click();
  await returned(page, 'petugas-bkpsdm');
  await page.getByText('units.csv').first().waitFor();
  expect(await whatIsKept(page)).toEqual([]);
  const answer = page.waitForResponse('**/api/v1/imports**');
  await page.getByRole('button', { name: 'Periksa berkas' }).click();
  expect(await (await answer).text()).toContain('units.csv');
});

test('a document whose upload found the session ended is uploaded by one press', async () => {
  const { head } = served.city.candidate;
  const page = await served.signedIn(head, `/cases/${caseId}`);
  await page.getByText(/dokumen masih perlu diunggah/).waitFor();
  await endSessions();
  await page.locator('input[type=file]').first().setInputFiles(pdf);
  await page.getByText('sk-pangkat.pdf belum diunggah.').waitFor();
  await returned(page, head);
  await page.getByText('sk-pangkat.pdf belum diunggah.').waitFor();
  await page.getByRole('button', { name: /^Unggah sekarang/ }).click();
  await page.getByText('· sk-pangkat.pdf').waitFor();
  expect(await page.getByText('sk-pangkat.pdf belum diunggah.').count()).toBe(0);
  const [{ count } = { count: '0' }] = await served.city.db.rows<{ count: string }>(
    'SELECT count(*)::text FROM incoming_document WHERE case_id = $1',
    [caseId],
  );
  expect(count).toBe('1');
});

test('what is too large for an upload is told before it is sent', async () => {
  const page = await served.signedIn(served.city.candidate.head, `/cases/${caseId}`);
  const large = { ...pdf, name: 'besar.pdf', buffer: Buffer.alloc(10 * 1_048_576 + 1) };
  await page.locator('input[type=file]').first().setInputFiles(large);
  await page.getByText('besar.pdf lebih dari 10 MB.').waitFor();
  expect(await page.getByRole('button', { name: /^Unggah sekarang/ }).count()).toBe(0);
});

test('tasks selected for one verdict stay selected, with the reason that was typed for all of them', async () => {
  const [{ username } = { username: '' }] = await served.city.db.rows<{ username: string }>(
    `SELECT a.username FROM task_office o JOIN incumbency i ON o.office = 'position/' || i.position_code AND i.valid_to IS NULL
     JOIN account a ON a.employee_id = i.employee_id WHERE o.open LIMIT 1`,
  );
  const page = await served.signedIn(username, '/inbox');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Keberatan' }).click();
  await page.getByLabel('Alasan (wajib)').fill('Belum ada pengganti');
  await endSessions();
  await page.getByRole('button', { name: /^Keberatan/ }).click();
  await page.getByRole('button', { name: 'Coba lagi untuk 1 tugas' }).waitFor();
  await returned(page, username);
  expect(await page.getByLabel('Alasan (wajib)').inputValue()).toBe('Belum ada pengganti');
  await page.getByRole('button', { name: /^Keberatan/ }).click();
  await page.getByText('1 tugas tersimpan.').waitFor();
});

test('whoever signs in in the tab of somebody else finds nothing that they typed', async () => {
  const page = await served.signedIn(served.city.candidate.head, '/inbox');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(
    `sessionStorage.setItem('jenjang.draft.withdraw/x', '"Alasan yang tidak untuk orang lain"')`,
  );
  await page.context().clearCookies();
  await page.goto('/auth/login?returnTo=/inbox');
  await signInAt(page, 'petugas-bkpsdm');
  await page.waitForURL('**/inbox');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain('Alasan');
});

test('whoever signs out leaves nothing behind', async () => {
  const page = await served.signedIn('petugas-bkpsdm', '/administration/imports');
  await page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open('jenjang', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
    opening.onsuccess = () => {
      const writing = opening.result.transaction('kept', 'readwrite');
      writing.objectStore('kept').put({ at: Date.now(), value: 'x' }, 'other/thing');
      writing.oncomplete = () => { opening.result.close(); resolve(); };
    };
  })`);
  await page.locator('summary', { hasText: 'Akun' }).click();
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.waitForURL(/\/(auth|session|interaction|oidc|sign-in)/);
  await page.goto(served.url);
  expect(await page.evaluate('indexedDB.databases()')).toEqual([]);
});
