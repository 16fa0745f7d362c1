import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ServedPage, servedPage } from '../../support/served-page.js';

let served: ServedPage;
let caseId: string;

beforeAll(async () => {
  served = await servedPage();
  caseId = await served.city.propose(served.now);
}, 120_000);

afterAll(() => served.stop());

/** The subject's mail server says no. */
async function mailRefused(): Promise<void> {
  await served.city.db.rows(
    `INSERT INTO incident (id, case_id, person_id, kind, code, detail, opened_at)
     SELECT $1::uuid, id, subject_id, 'mail', 'MAIL_REFUSED', '{"reader": "Rina", "status": 550}', opened_at FROM cases WHERE id = $2::uuid`,
    [randomUUID(), caseId],
  );
}

test('whoever is no HR officer finds no way to the administration, and a link says whose it is', async () => {
  const page = await served.signedIn('walikota', '/administration/incidents');
  await page.getByText('Bukan untuk akun Anda').waitFor();
  expect(await page.getByRole('link', { name: 'Administrasi' }).count()).toBe(0);
});

test('an incident says what failed, why and where; tried again, it leaves the list of every officer', async () => {
  await mailRefused();
  const [page, other] = [
    await served.signedIn('petugas-bkpsdm', '/administration/incidents', { listening: true }),
    await served.signedIn('petugas-bkpsdm', '/administration/incidents', { listening: true }),
  ];
  await other.getByRole('heading', { name: 'Surel tidak sampai kepada pembacanya' }).waitFor();
  await page.getByText('Rina').waitFor();
  await page.getByRole('link', { name: /^Berkas MUT/ }).waitFor();
  await page.getByRole('button', { name: /^Kirim lagi/ }).click();
  await page.getByText('Sedang dicoba lagi').waitFor();
  for (const each of [page, other]) await each.getByText('Tidak ada gangguan.').waitFor();
  await other.getByRole('button', { name: 'Selesai', exact: true }).click();
  await other.getByRole('heading', { name: 'Surel tidak sampai kepada pembacanya' }).waitFor();
});

test('on a phone the rooms stand in one field', async () => {
  const page = await served.signedIn('petugas-bkpsdm', '/administration/incidents', {
    width: 360,
    language: 'en',
  });
  await page.getByLabel('Open a room').waitFor();
  expect(await page.getByLabel('Open a room').inputValue()).toBe('incidents');
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});

test('what cannot be loaded says so, and is tried again', async () => {
  const page = await served.signedIn('petugas-bkpsdm', '/inbox');
  await page.route('**/api/v1/incidents**', (route) =>
    route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      body: '{"code":"FORBIDDEN","status":403,"detail":"Tidak boleh"}',
    }),
  );
  await page.goto('/administration/incidents');
  await page.getByText('Tidak dapat dimuat').waitFor();
  await page.unroute('**/api/v1/incidents**');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await page.getByText('Tidak ada gangguan.').waitFor();
});
