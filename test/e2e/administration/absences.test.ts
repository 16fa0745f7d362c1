import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { nipOfHolder } from '../../support/holders.js';
import { type ServedPage, servedPage } from '../../support/served-page.js';
import { shot } from '../../support/shot.js';

const hr = 'petugas-bkpsdm';
const room = '/administration/absences';
let served: ServedPage;

beforeAll(async () => {
  served = await servedPage();
}, 120_000);

afterAll(() => served.stop());

test('HR notes a leave, is told at the field what overlaps, is led to name a Plh, and ends it when they are back', async () => {
  const nip = await nipOfHolder(served.city.db, 'dinkes/head');
  const page = await served.signedIn(hr, room);
  await page.getByRole('heading', { name: 'Ketidakhadiran' }).waitFor();
  await page.getByText('Catat ketidakhadiran').click();
  const fill = async (until: string) => {
    await page.getByRole('textbox', { name: 'Pegawai' }).fill(nip);
    await page.locator('[role=option]').first().click();
    await page.getByLabel('Jenis').selectOption('annual-leave');
    await page.getByLabel('Mulai').fill('2026-11-02');
    await page.getByLabel('Hari terakhir').fill(until);
  };
  await fill('2026-11-06');
  await page.reload();
  expect(await page.getByLabel('Hari terakhir').inputValue()).toBe('2026-11-06');
  await page.getByRole('button', { name: 'Catat', exact: true }).click();
  await page.getByText(/^Ketidakhadiran .* tercatat\.$/).waitFor();
  const line = page.locator('[data-absence]', { hasText: nip });
  await line.getByText('2 Nov 2026 – 6 Nov 2026').waitFor();
  await fill('2026-11-10');
  await page.getByRole('button', { name: 'Catat', exact: true }).click();
  await page.locator('.mantine-InputWrapper-error').filter({ hasText: 'cuti tahunan' }).waitFor();
  await shot(page, 'absences');

  await line.getByRole('link', { name: 'Tunjuk Plh Kepala Dinas Kesehatan' }).click();
  await page.getByRole('heading', { name: 'Tunjuk Plh' }).waitFor();
  await page
    .getByRole('textbox', { name: 'Pegawai yang ditunjuk' })
    .fill(await nipOfHolder(served.city.db, 'dinsos/head'));
  await page.locator('[role=option]').first().click();
  await page.getByRole('button', { name: 'Tetapkan surat perintah' }).click();
  await page.getByText(/^Surat perintah .* tersimpan/).waitFor();
  await page.goto(`${room}?q=${nip}`);
  await line.getByText(/^Tugasnya dilihat Plh\./).waitFor();

  await line.getByRole('button', { name: /^Sudah kembali/ }).click();
  await page.getByRole('button', { name: 'Akhiri ketidakhadiran' }).click();
  await page.getByText('Tidak ada yang cocok dengan pencarian ini.').waitFor();
}, 60_000);

test('the room has no fault that axe finds, in either language, light and dark, and fits a phone', async () => {
  const page = await served.signedIn(hr, room);
  for (const [language, scheme] of [
    ['id', 'light'],
    ['en', 'dark'],
    ['en', 'light'],
    ['id', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(room);
    await page.evaluate(`localStorage.setItem('jenjang.language', '${language}')`);
    await page.reload();
    await page.locator('[data-absence]').first().waitFor();
    await page.locator('summary', { hasText: /Catat|Note/ }).click();
    expect([language, scheme, await violations(page)]).toEqual([language, scheme, []]);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await shot(page, 'absences-narrow');
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
}, 60_000);

async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
}
