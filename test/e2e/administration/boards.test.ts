import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type ServedPage, servedPage } from '../../support/served-page.js';
import { shot } from '../../support/shot.js';

const hr = 'petugas-bkpsdm';
let served: ServedPage;

beforeAll(async () => {
  served = await servedPage();
}, 120_000);

afterAll(() => served.stop());

test('HR changes a board: an even number is said before it is sent, and what was typed outlives the session', async () => {
  const page = await served.signedIn(hr, '/administration/boards');
  await page.getByRole('heading', { name: 'Tim Penilai Kinerja PNS' }).waitFor();
  await page.getByText('Kuorum: lebih dari separuh, 3 dari 5.', { exact: false }).waitFor();
  await shot(page, 'boards');
  await page.getByRole('button', { name: 'Ubah susunan' }).click();
  await page.getByRole('button', { name: 'Tambah anggota', exact: true }).click();
  await page.getByText('Jumlahnya genap: tambah atau kurangi satu anggota.').waitFor();
  const added = page.getByRole('textbox', { name: 'Anggota (wajib)' }).last();
  await added.fill('kepala dinas sosial');
  await page.locator('[role=option]', { hasText: 'Kepala Dinas Sosial' }).first().click();
  await page.getByLabel('Dasar penetapan').fill('Keputusan Sekda 800/12/2026');
  await page.getByRole('button', { name: 'Simpan susunan' }).click();
  await page.getByText('Jumlah anggota tim 6; harus ganjil', { exact: false }).waitFor();
  await shot(page, 'boards-refused');

  await served.city.db.rows('DELETE FROM web_session');
  await page.getByRole('button', { name: 'Hapus Kepala Bagian Organisasi' }).click();
  await page.getByRole('button', { name: 'Simpan susunan' }).click();
  await page.getByText('Sesi masuk Anda telah berakhir.').waitFor();
  await page.getByRole('link', { name: 'Masuk kembali' }).click();
  await page.waitForURL('**/administration/boards');
  expect(await page.getByLabel('Dasar penetapan').inputValue()).toBe('Keputusan Sekda 800/12/2026');
  await page.getByRole('button', { name: 'Simpan susunan' }).click();
  await page.getByText('Susunan menurut Keputusan Sekda 800/12/2026', { exact: false }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Kepala Dinas Sosial' }).waitFor();
}, 60_000);

test('HR enters a moratorium, sees what it does, and cancels it with a reason', async () => {
  const page = await served.signedIn(hr, '/administration/moratoria', { width: 360 });
  await page.getByText('Belum ada masa larangan yang dicatat.').waitFor();
  await page.getByRole('button', { name: 'Catat masa larangan' }).click();
  await page.getByLabel('Mulai').fill('2026-10-01');
  await page.getByLabel('Hari terakhir').fill('2026-10-31');
  await page.getByLabel('Untuk apa').fill('Pilkada serentak');
  await page.getByLabel('Dasar').fill('SE Mendagri 1/2026');
  await page.getByRole('button', { name: 'Catat masa larangan ini' }).click();
  await page.locator('.mantine-InputWrapper-error').filter({ hasText: 'sebelum hari ini' }).waitFor();
  await page.getByLabel('Hari terakhir').fill('2027-02-01');
  await page
    .getByText('dari Kamis, 1 Oktober 2026 sampai Senin, 1 Februari 2027', { exact: false })
    .waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await shot(page, 'moratoria-narrow');
  await page.getByRole('button', { name: 'Catat masa larangan ini' }).click();
  await page.getByText('Masa larangan tercatat.').waitFor();
  const line = page.getByRole('listitem').filter({ hasText: 'Pilkada serentak' });
  await line.getByText('Berlaku', { exact: true }).waitFor();
  await line.getByRole('button', { name: /^Batalkan/ }).click();
  await line.getByLabel('Alasan pembatalan').fill('Jadwal berubah');
  await line.getByRole('button', { name: 'Batalkan masa larangan' }).click();
  await line.getByText('Dibatalkan', { exact: true }).waitFor();
}, 60_000);

test('neither room has a fault that axe finds, in either language, light and dark', async () => {
  const page = await served.signedIn(hr, '/administration/boards');
  for (const [language, scheme] of [
    ['id', 'light'],
    ['en', 'dark'],
    ['en', 'light'],
    ['id', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate(`localStorage.setItem('jenjang.language', '${language}')`);
    await page.goto('/administration/boards');
    const change = page.getByRole('button', { name: /^(Ubah susunan|Change the roster)$/ });
    const form = page.getByRole('form', { name: /^(Ubah susunan tim|Change the roster)$/ });
    await change.or(form).first().waitFor();
    expect([language, scheme, await violations(page)]).toEqual([language, scheme, []]);
    if (await change.isVisible()) await change.click();
    await form.waitFor();
    expect([language, scheme, await violations(page)]).toEqual([language, scheme, []]);
    await page.goto('/administration/moratoria');
    await page.getByRole('button', { name: /^(Catat masa larangan|Enter a moratorium)$/ }).click();
    expect([language, scheme, await violations(page)]).toEqual([language, scheme, []]);
  }
  await page.goto('/administration/boards');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('form').first().waitFor();
  await shot(page, 'boards-narrow');
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
}, 90_000);

async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
}
