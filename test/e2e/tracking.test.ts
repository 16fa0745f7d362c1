import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ServedPage, servedPage } from '../support/served-page.js';

let served: ServedPage;

beforeAll(async () => {
  served = await servedPage();
  await served.city.propose(served.now);
}, 120_000);

afterAll(() => served.stop());

test('a figure leads to its list, which says who has the case; back leads to the figures', async () => {
  const page = await served.signedIn('petugas-bkpsdm', '/tracking');
  await page.getByRole('heading', { name: 'Pantauan' }).waitFor();
  await page.getByRole('link', { name: '1 berkas berjalan' }).waitFor();
  await page
    .getByRole('table')
    .filter({ hasText: 'Langkah' })
    .getByRole('link', { name: 'Pendapat' })
    .click();
  await page.waitForURL('**/tracking/cases?process=job-rotation&step=opinions');
  const line = page.getByRole('listitem').filter({ hasText: served.city.candidate.name.split(',')[0] ?? '' });
  await line.getByText('sejak Sen 2 Nov').first().waitFor();
  await line.getByText('Kepala').first().waitFor();
  await page.getByLabel('Perangkat daerah').selectOption({ index: 1 });
  await page.waitForURL('**agency=**');
  await page.goBack();
  await page.goBack();
  await page.getByRole('heading', { name: 'Pantauan' }).waitFor();
});

test('whoever types a name and Enter finds the case; the list is downloaded as it is shown', async () => {
  const page = await served.signedIn('petugas-bkpsdm', '/tracking', { language: 'en', width: 360 });
  await page.getByRole('heading', { name: 'Tracking' }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(served.city.candidate.nip);
  await page.keyboard.press('Enter');
  await page.getByText('1 case', { exact: true }).waitFor();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download this list (CSV)' }).click();
  expect((await downloading).suggestedFilename()).toBe('tracking-2026-11-02.csv');
  await page.getByLabel('Due').selectOption('late');
  await page.getByText('No case matches this filter.').waitFor();
});

test.each(['/tracking', '/tracking/cases'])('%s has no fault that axe finds', async (path) => {
  for (const look of [
    { language: 'id', scheme: 'light' },
    { language: 'en', scheme: 'dark' },
  ] as const) {
    const page = await served.signedIn('petugas-bkpsdm', path, look);
    await page
      .locator(path === '/tracking' ? 'table' : '[data-case]')
      .first()
      .waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.close();
  }
});
