import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type ServedPage, servedPage } from '../../support/served-page.js';

let served: ServedPage;
let units: string;

beforeAll(async () => {
  served = await servedPage();
  units = await readFile(join(served.city.dataDir, 'demo/units.csv'), 'utf8');
}, 120_000);

afterAll(() => served.stop());

const choose = (page: Page, name: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** The units with one more, which lies below nothing that is known. */
const withWrongRow = () => {
  const [heading = '', first = ''] = units.split(/\r?\n/);
  const separator = heading.includes(';') ? ';' : ',';
  const at = heading.split(separator).findIndex((title) => /DIATASAN ID/i.test(title));
  const cells = first.split(separator);
  const wrong = cells.with(0, 'unit-baru').with(at, 'tidak-ada').join(separator);
  return `${units.trimEnd()}\n${wrong}\n`;
};

const known = async () =>
  (await served.city.db.rows(`SELECT code FROM unit WHERE code = 'unit-baru'`)).length;

test('a wrong row is named, nothing is stored; left out, the rest can be stored', async () => {
  const page = await served.signedIn('petugas-bkpsdm', '/administration/imports');
  await choose(page, 'units.csv', withWrongRow());
  await page.getByRole('button', { name: 'Periksa berkas' }).click();
  await page.getByText('1 kesalahan. Tidak ada yang disimpan.').waitFor();
  const line = withWrongRow().trimEnd().split('\n').length;
  await page.getByText(`units.csv, baris ${line}, kolom DIATASAN ID`).waitFor();
  await page.getByText('isinya “tidak-ada”').waitFor();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh daftar ini (CSV)' }).click();
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain(
    `units.csv,${line},DIATASAN ID,tidak-ada`,
  );
  await page.getByRole('button', { name: /^Lewati baris yang salah/ }).click();
  await page.getByText('1 baris salah akan dilewati').waitFor();
  await page.getByRole('button', { name: 'Simpan baris yang benar saja' }).click();
  await page.getByText('1 baris salah dilewati').waitFor();
  expect(await known()).toBe(0);
});

test('the same file again changes nothing, which is said before it is stored', async () => {
  const page = await served.signedIn('administrator', '/administration', { language: 'en', width: 360 });
  await page.waitForURL('**/administration/imports');
  await choose(page, 'data.csv', units);
  const kind = page.getByLabel('What data.csv holds');
  await page.getByText('Choose what this file holds').waitFor();
  expect(await page.getByRole('button', { name: 'Check the files' }).isDisabled()).toBe(true);
  await kind.selectOption({ label: 'Units (national system)' });
  await page.getByRole('button', { name: 'Check the files' }).click();
  await page.getByText('Nothing changes: all of it is there already.').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await page.reload();
  await page.getByText('The files have to be chosen again').waitFor();
  await page.goto('/administration/incidents');
  await page.getByText('This room is worked by HR officers.').waitFor();
});

test('when nothing answers, the files stay chosen', async () => {
  const page = await served.signedIn('petugas-bkpsdm', '/administration/imports');
  await choose(page, 'units.csv', units);
  await page.route('**/api/v1/imports**', (route) => route.abort());
  await page.getByRole('button', { name: 'Periksa berkas' }).click();
  await page.getByText('Belum ada jawaban; kirim lagi bila jaringan sudah pulih').waitFor();
  await page.getByText('Jenjang tidak dapat dihubungi').waitFor();
  await page.unroute('**/api/v1/imports**');
  await page.getByRole('button', { name: 'Periksa berkas' }).click();
  await page.getByText('Semua baris benar.').waitFor();
});
