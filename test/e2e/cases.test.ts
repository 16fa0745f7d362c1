import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testApi } from '../support/api.js';
import { type Movable, movable } from '../support/candidates.js';
import { type ServedPage, servedPage } from '../support/served-page.js';

const hr = 'petugas-bkpsdm';
const nowhere = '018f0000-0000-7000-8000-000000000000';
let served: ServedPage;
let person: Movable;
let unit: string;
let caseId: string;

beforeAll(async () => {
  served = await servedPage();
  const api = testApi(served.city);
  person = await movable(served.city.db, 'pegawai-layak-pengawas-1');
  const facts = { toPosition: person.targets[0]?.code, reason: 'Penyegaran', effectiveDate: '2026-12-14' };
  const proposal = { process: 'job-rotation', subject: person.nip, facts };
  const { body } = await api.post(hr, '/cases', proposal).expect(201);
  caseId = body.id;
  unit = body.target.unit;
}, 120_000);

afterAll(() => served.stop());

test.each([
  [`/cases/${nowhere}`, 'Berkas tidak ditemukan', 'Ke daftar berkas'],
  [`/sessions/${nowhere}`, 'Rapat tidak ditemukan', '← Ke daftar sidang'],
])('%s leads to nothing, says so, and is not offered again but a way out', async (path, said, out) => {
  const page = await served.signedIn(hr, path);
  await page.getByText(said).waitFor();
  expect(await page.getByRole('button', { name: 'Coba lagi' }).count()).toBe(0);
  await page.getByRole('link', { name: out }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
});

test('whoever may see no cases but their own is not told of others, unless they ask for them', async () => {
  const page = await served.signedIn(person.username, '/cases');
  await page.getByRole('heading', { level: 3 }).filter({ hasText: unit }).waitFor();
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Berkas saya']);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.goto('/cases?state=completed');
  await page.getByText('Tidak ada berkas dalam keadaan ini.').waitFor();
});

test('whoever has others to look after sees them, each with the unit it leads to', async () => {
  const page = await served.signedIn(person.head, '/cases', { language: 'en' });
  await page.getByRole('heading', { name: 'Other cases that you may see' }).waitFor();
  await page.getByRole('link').filter({ hasText: unit }).waitFor();
});

test('whoever decides reads in which unit the target post is', async () => {
  const page = await served.signedIn(person.head, '/inbox');
  await page.locator('a[data-task]').first().click();
  await page
    .getByText(/^Dari .+ ke /)
    .filter({ hasText: unit })
    .waitFor();
});

test('what HR proposed in the name of an office says for which', async () => {
  const page = await served.signedIn(hr, `/cases/${caseId}`);
  await page.getByText(/Usulan diajukan — .+, a\.n\. Kepala Badan Kepegawaian/).waitFor();
});

test('a printed case begins with whom it is about, and has neither bar nor diagram', async () => {
  const page = await served.signedIn(hr, `/cases/${caseId}`);
  const heading = page.getByRole('heading', { level: 1 });
  await heading.waitFor();
  const diagram = page.getByRole('region', { name: 'Diagram alur berkas' });
  await diagram.waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await heading.isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'Jenjang' }).isVisible()).toBe(false);
  expect(await diagram.isVisible()).toBe(false);
});

test('the menu is as wide as a phone, whoever has signed in', async () => {
  const page = await served.signedIn(hr, '/cases', { width: 360 });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.locator('summary').first().click();
  await page.getByRole('button', { name: 'Keluar' }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
});

test('a draft that is read again shows a post by its title, and a search without an answer says so', async () => {
  const page = await served.signedIn(hr, '/propose');
  const post = page.getByRole('textbox', { name: 'Jabatan tujuan (wajib)' });
  await post.fill('Kepala');
  await page.getByRole('option').first().click();
  const chosen = await post.inputValue();
  const seen: string[] = [];
  await page.route('**/api/v1/positions/*', async (route) => {
    seen.push(await post.inputValue());
    await route.continue();
  });
  await page.reload();
  await page.locator(`input[value="${chosen}"]`).waitFor();
  expect(seen).toEqual(['']);
  await page.route('**/api/v1/employees?**', (route) => route.abort());
  await page.getByRole('textbox', { name: 'Pegawai (wajib)' }).fill('Nadia');
  await page.getByText('Tidak dapat dicari sekarang').waitFor({ timeout: 15_000 });
});
