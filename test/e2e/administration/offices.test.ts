import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { nipOfHolder } from '../../support/holders.js';
import { dismiss, sendAway } from '../../support/incumbencies.js';
import { type ServedPage, servedPage } from '../../support/served-page.js';
import { shot } from '../../support/shot.js';

const hr = 'petugas-bkpsdm';
const room = '/administration/offices';
let served: ServedPage;

beforeAll(async () => {
  served = await servedPage();
  await served.city.propose(served.now);
  await dismiss(served.city.db, 'kadis-perhubungan');
  await sendAway(served.city.db, 'dinkes/head');
}, 120_000);

afterAll(() => served.stop());

async function choose(page: Page, nip: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Pegawai yang ditunjuk' }).fill(nip);
  await page.locator('[role=option]', { hasText: nip }).click();
}

test('HR finds a vacant office, is told at the field what the rules refuse, names a Plt, extends, and revokes', async () => {
  const { db } = served.city;
  const page = await served.signedIn(hr, room);
  await page.getByRole('heading', { name: 'Jabatan dan pejabat' }).waitFor();
  expect(await page.locator('[data-office]').nth(1).textContent()).toBe('Sekretaris Daerah');
  await shot(page, 'offices');
  await page.getByRole('button', { name: 'Kosong' }).click();
  await page.waitForURL('**state=vacant');
  await page.keyboard.press('/');
  await page.keyboard.type('perhubungan');
  await page.waitForURL('**q=perhubungan**');
  await page.locator('[data-office="dishub/head"]').click();
  await page.getByRole('heading', { name: 'Tunjuk Plt' }).waitFor();
  await shot(page, 'office-vacant');

  // Somebody of another rung: said where one chose them, and nothing that was typed is lost.
  await choose(page, served.city.candidate.nip);
  await page.getByRole('button', { name: 'Tetapkan surat perintah' }).click();
  await page.locator('.mantine-InputWrapper-error').filter({ hasText: served.city.candidate.name }).waitFor();
  await shot(page, 'office-refused');
  await choose(page, await nipOfHolder(db, 'dinsos/head'));
  await page.getByLabel('Hari terakhir').fill('2027-06-30');
  await page.getByRole('button', { name: 'Tetapkan surat perintah' }).click();
  await page.getByText('Plt paling lama 3 bulan: paling akhir 1 Februari 2027, bukan 30 Juni 2027').waitFor();
  await page.reload();
  expect(await page.getByLabel('Hari terakhir').inputValue()).toBe('2027-06-30');
  await page.getByLabel('Hari terakhir').fill('2027-02-01');
  await page.getByRole('button', { name: 'Tetapkan surat perintah' }).click();
  await page.getByText(/^Surat perintah 800\/.* tersimpan/).waitFor();
  await page.getByText('Berlaku', { exact: false }).first().waitFor();

  await page.getByRole('button', { name: 'Perpanjang Plt' }).click();
  expect(await page.getByLabel('Hari terakhir').first().inputValue()).toBe('2027-05-01');
  await page.getByRole('button', { name: 'Perpanjang surat perintah' }).click();
  await page.getByText('Akan berlaku').waitFor();
  expect(await page.getByRole('button', { name: 'Perpanjang Plt' }).count()).toBe(0);
  await shot(page, 'office-extended');

  await page
    .getByRole('button', { name: /^Cabut/ })
    .last()
    .click();
  await page.getByLabel('Alasan pencabutan').fill('Pejabat definitif dilantik');
  await page.getByRole('button', { name: 'Cabut surat perintah' }).click();
  await page.getByText('Alasan: Pejabat definitif dilantik').waitFor();
  await page.getByText('Belum ada Plt', { exact: true }).waitFor();
}, 60_000);

test('a Plh is named for a holder who is away, and another browser sees it at once', async () => {
  const [page, other] = [
    await served.signedIn(hr, `${room}/dinkes%2Fhead`, { width: 360 }),
    await served.signedIn(hr, `${room}?state=away`, { listening: true }),
  ];
  await other.getByText('Belum ada Plh').first().waitFor();
  await page.getByRole('heading', { name: 'Tunjuk Plh' }).waitFor();
  await shot(page, 'office-narrow');
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await choose(page, await nipOfHolder(served.city.db, 'dinsos/head'));
  await page.getByRole('button', { name: 'Tetapkan surat perintah' }).click();
  await page.getByText(/^Surat perintah .* tersimpan/).waitFor();
  await other
    .locator('li', { hasText: 'Kepala Dinas Kesehatan' })
    .getByText('Plh.', { exact: true })
    .waitFor();
}, 60_000);

test('the room and an office have no fault that axe finds, in either language, light and dark', async () => {
  for (const [language, scheme] of [
    ['id', 'light'],
    ['en', 'dark'],
    ['en', 'light'],
    ['id', 'dark'],
  ] as const) {
    const page = await served.signedIn(hr, room, { language, scheme });
    await page.locator('[data-office]').first().waitFor();
    expect([language, scheme, await violations(page)]).toEqual([language, scheme, []]);
    await page.goto(`${room}/dishub%2Fhead`);
    await page.locator('input[type=date]').first().waitFor();
    await page.locator('form button[type=submit]').first().click();
    expect([language, scheme, await violations(page)]).toEqual([language, scheme, []]);
    await page.close();
  }
}, 90_000);

test('an office that cannot be read says so; one that nobody acts in by order says what is needed', async () => {
  const page = await served.signedIn(hr, `${room}/none%2Fhead`);
  await page.getByText('Jabatan tidak ditemukan').waitFor();
  await page.goto(`${room}/kota%2Fhead`);
  await page.getByText('yang diperlukan pengangkatan pejabat').waitFor();
});

async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
}

test('for a holder who is there a Plh is named ahead, and the absence is noted with the order', async () => {
  const page = await served.signedIn(hr, `${room}/dindik%2Fhead`, { language: 'en' });
  await page.getByText('The holder will be away: name a Plh').click();
  await page
    .getByRole('textbox', { name: 'Who is to act' })
    .fill(await nipOfHolder(served.city.db, 'dlh/head'));
  await page.locator('[role=option]').first().click();
  await page.getByLabel('From').fill('2026-11-09');
  await page.getByLabel('Last day').fill('2026-11-13');
  await page.getByLabel('Why the holder is away').selectOption('official-travel');
  await page.getByRole('button', { name: 'Give the order' }).click();
  await page.getByText(/^Order .* is stored\.$/).waitFor();
  await page.getByText(/^Next: .* from 9 Nov 2026$/).waitFor();
  await page.goto(
    `/administration/absences?when=ahead&q=${await nipOfHolder(served.city.db, 'dindik/head')}`,
  );
  await page.getByText('Official travel', { exact: true }).last().waitFor();
  await page.getByText(/^Their tasks are seen by /).waitFor();
}, 40_000);
