import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type ServedPage, servedPage } from '../../support/served-page.js';

let served: ServedPage;

beforeAll(async () => {
  served = await servedPage();
  await served.city.propose(served.now);
}, 120_000);

afterAll(() => served.stop());

async function typeDay(page: Page, date: string): Promise<void> {
  await page.getByLabel('Tanggal', { exact: true }).fill(date);
  await page.getByLabel('Nama dalam bahasa Indonesia').fill('Pemungutan suara');
  await page.getByLabel('Nama dalam bahasa Inggris').fill('Election day');
  await page.getByLabel('Dasar: keputusan atau surat').fill('Keppres 1/2026');
}

const look = (page: Page) => page.getByRole('button', { name: 'Lihat akibatnya' }).click();
const holidays = () =>
  served.city.db.rows<{ date: string; name_id: string }>(
    `SELECT date::text, name_id FROM holiday WHERE date BETWEEN '2026-11-02' AND '2026-11-30'`,
  );

test('a day that is a day off already is refused at its field, and what was typed is there after a reload', async () => {
  const page = await served.signedIn('petugas-bkpsdm', '/administration/calendar');
  await page.getByRole('button', { name: 'Tambah hari libur' }).click();
  await typeDay(page, '2026-12-25');
  await look(page);
  await page.getByText(/Tanggal .* sudah menjadi hari libur/).waitFor();
  expect(await page.getByLabel('Tanggal', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  await page.reload();
  await page.getByLabel('Tanggal', { exact: true }).waitFor();
  // Another change would take the place of what was typed.
  expect(await page.getByRole('button', { name: /^(Pindahkan|Hapus)/ }).count()).toBe(0);
  expect(await page.getByLabel('Nama dalam bahasa Indonesia').inputValue()).toBe('Pemungutan suara');
  expect(await holidays()).toEqual([]);
});

test('a day off is added after its preview, moved, and taken back', async () => {
  const page = await served.signedIn('petugas-bkpsdm', '/administration/calendar');
  await page.getByRole('button', { name: 'Tambah hari libur' }).click();
  await typeDay(page, '2026-11-04');
  await look(page);
  await page.getByText('1 langkah yang berjalan terdampak bila perubahan ini disimpan.').waitFor();
  await page.getByText('tenggat Kam 5 Nov menjadi Jum 6 Nov').waitFor();
  expect(await holidays()).toEqual([]);
  // Whoever types on has not seen what that would do.
  await page.getByLabel('Dasar: keputusan atau surat').fill('Keppres 2/2026');
  await look(page);
  await page.getByRole('button', { name: 'Tambahkan hari libur' }).click();
  await page.getByText('Tenggat 1 berkas berjalan dihitung ulang').waitFor();
  expect(await holidays()).toEqual([{ date: '2026-11-04', name_id: 'Pemungutan suara' }]);

  await page.getByRole('button', { name: /^Pindahkan Pemungutan suara/ }).click();
  await page.getByLabel('Tanggal baru').fill('2026-11-11');
  await page.getByLabel('Dasar: keputusan atau surat').fill('Keppres 3/2026');
  await look(page);
  await page.getByRole('button', { name: 'Pindahkan hari libur' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Rab 11 Nov' }).getByText('Pemungutan suara').waitFor();
  expect(await holidays()).toEqual([{ date: '2026-11-11', name_id: 'Pemungutan suara' }]);

  await page.getByRole('button', { name: /^Hapus Pemungutan suara/ }).click();
  await page.getByLabel('Dasar: keputusan atau surat').fill('Keppres 4/2026');
  await look(page);
  await page.getByRole('button', { name: 'Hapus hari libur' }).click();
  await page.getByText('Kalender diubah.').waitFor();
  expect(await holidays()).toEqual([]);
});

test('the next year is loaded with its days off, which must be of that year', async () => {
  const page = await served.signedIn('petugas-bkpsdm', '/administration/calendar', {
    language: 'en',
    width: 360,
  });
  await page.getByRole('button', { name: 'Load 2028' }).click();
  await page.getByLabel('Date', { exact: true }).fill('2028-01-01');
  await page.getByLabel('Name in Indonesian').fill('Tahun Baru');
  await page.getByLabel('Name in English').fill('New Year');
  await page.getByLabel('Basis: decree or letter').fill('SKB 2028');
  await page.getByRole('button', { name: 'See what it does' }).click();
  await page.getByText('No running deadline is affected.').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await page.getByRole('button', { name: 'Load this year’s calendar' }).click();
  await page.waitForURL('**/administration/calendar?year=2028');
  await page.getByRole('heading', { name: 'January 2028' }).waitFor();
});
