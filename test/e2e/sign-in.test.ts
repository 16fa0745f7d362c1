import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ServedPage, servedPage, signInAt } from '../support/served-page.js';

let served: ServedPage;

beforeAll(async () => {
  served = await servedPage();
}, 120_000);

afterAll(() => served.stop());

test('whoever has not signed in sees the door, signs in, and is where they wanted to be', async () => {
  const page = await served.visitor();
  await page.goto('/inbox?overdue=true');
  await page.getByRole('link', { name: 'Masuk' }).click();
  await signInAt(page, 'walikota');
  await page.waitForURL('**/inbox?overdue=true');
  await page.getByRole('heading', { name: 'Kotak masuk' }).waitFor();
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name.endsWith('_session') && name.startsWith('jenjang_'));
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
});

test('cancelling leads back to the door, which says so', async () => {
  const page = await served.visitor();
  await page.goto('/');
  await page.getByRole('link', { name: 'Masuk' }).click();
  await page.getByRole('button', { name: 'Batal' }).click();
  await page.getByText('Anda membatalkan masuk.').waitFor();
});

test('signing out ends it at the provider too, and another person can sign in', async () => {
  const page = await served.signedIn('walikota');
  await page.locator('summary', { hasText: 'Akun' }).click();
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByRole('link', { name: 'Masuk' }).click();
  await signInAt(page, 'sekda');
  await page.getByRole('heading', { name: 'Kotak masuk' }).waitFor();
});

test('an address that leads elsewhere is not gone back to', async () => {
  const page = await served.visitor();
  await page.goto(`/auth/login?returnTo=${encodeURIComponent('//evil.example/inbox')}`);
  await signInAt(page, 'sekda');
  await page.waitForURL(`${served.url}/inbox`);
});
