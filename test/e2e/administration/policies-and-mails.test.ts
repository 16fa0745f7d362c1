import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ServedPage, servedPage } from '../../support/served-page.js';

let served: ServedPage;

beforeAll(async () => {
  served = await servedPage();
}, 120_000);

afterAll(() => served.stop());

async function mailTo(recipient: string, subject: string): Promise<void> {
  const html = `<p>Isi <a href="${served.url}/inbox">Buka tugas</a></p><script>document.body.textContent = 'script'</script>`;
  await served.city.db.rows(
    `INSERT INTO sink_mail (id, at, sender, recipients, message_id, subject, text, html, attachments, source)
     VALUES (gen_random_uuid(), now(), 'jenjang@example.id', ARRAY[$1], $2, $2, 'Isi sebagai teks', $3, '[]', '')`,
    [recipient, subject, html],
  );
}

test('a policy tells its value in words, with its source, what held before, and is found by its article', async () => {
  const page = await served.signedIn('petugas-bkpsdm', '/administration/policies');
  const line = page.getByRole('listitem').filter({ hasText: 'Masa mengajukan keberatan' });
  await line.getByText('14 hari kerja').waitFor();
  await line.getByText('sejak 31 Agu 2021 · PP 79/2021 Ps 4').waitFor();
  await line.getByText('Sebelumnya').click();
  await line.getByText('21 hari kerja').waitFor();
  await page.getByLabel('Cari kebijakan').fill('pp 79');
  await page.getByText('Masa jabatan paling singkat').first().waitFor({ state: 'detached' });
  await line.waitFor();
  await page.getByLabel('Cari kebijakan').fill('zzz');
  await page.getByText('Tidak ada kebijakan dengan kata itu.').waitFor();
});

test('a policy of a later day is told as coming', async () => {
  served.now = Date.parse('2019-01-02T02:00:00Z');
  const page = await served.signedIn('administrator', '/administration/policies', {
    language: 'en',
    width: 360,
  });
  const line = page.getByRole('listitem').filter({ hasText: 'Time to object' });
  await line.getByText('21 working days').waitFor();
  await line.getByText('From 31 Aug 2021: 14 working days').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});

test('mails of the demonstration are listed and read, without their scripts', async () => {
  await mailTo('rina@example.id', 'Tugas baru');
  const page = await served.signedIn('administrator', '/administration/policies');
  await page.getByRole('link', { name: 'Surel demonstrasi' }).click();
  await page.getByRole('link', { name: 'Tugas baru' }).click();
  const frame = page.frameLocator('iframe[title="Isi surel: Tugas baru"]');
  await frame.getByText('Isi', { exact: false }).first().waitFor();
  expect(await frame.locator('body').innerText()).not.toBe('script');
  const opening = page.waitForEvent('popup');
  await frame.getByRole('link', { name: 'Buka tugas' }).click();
  await (await opening).getByRole('heading', { name: 'Kotak masuk' }).waitFor();
  await page.getByRole('button', { name: 'Teks saja' }).click();
  await page.getByText('Isi sebagai teks').waitFor();
});

test('where mails go out there is no such room, and a link to it says why', async () => {
  const page = await served.signedIn('administrator', '/inbox');
  const body = JSON.stringify({ code: 'MAILS_DEMO_ONLY', status: 404, detail: 'Hanya demonstrasi' });
  await page.route('**/api/v1/mails**', (route) =>
    route.fulfill({ status: 404, contentType: 'application/problem+json', body }),
  );
  await page.goto('/administration/mails');
  await page.getByText('Hanya demonstrasi').waitFor();
  expect(await page.getByRole('link', { name: 'Surel demonstrasi' }).count()).toBe(0);
});
