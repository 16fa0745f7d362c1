import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseDefinition } from '../../contract/definition.js';
import { storeDefinitions } from '../../store/definitions.js';
import { testApi } from '../support/api.js';
import { boardProcesses } from '../support/board-processes.js';
import { friday, secretary } from '../support/board-room.js';
import { movable } from '../support/candidates.js';
import { monday } from '../support/city.js';
import { type ServedPage, servedPage } from '../support/served-page.js';
import { shot } from '../support/shot.js';

let served: ServedPage;

beforeAll(async () => {
  served = await servedPage();
  const { city } = served;
  await storeDefinitions(city.db, boardProcesses, parseDefinition, monday);
  const person = await movable(city.db, 'pegawai-layak-pengawas-1');
  const facts = { toPosition: person.targets[0]?.code, reason: 'Penyegaran', effectiveDate: '2026-12-01' };
  const body = { process: 'board-review', subject: person.nip, facts };
  await testApi(city).post(person.head, '/cases', body).expect(201);
}, 120_000);

afterAll(() => served.stop());

test('from the task in the inbox the secretary invites, notes who has come, opens; votes come in live', async () => {
  // A device from the east of the country, two hours ahead of the office.
  const page = await served.signedIn(secretary, '/inbox', { timeZone: 'Asia/Jayapura' });
  await page.locator('a[data-task]').filter({ hasText: 'penyelenggaraan rapat tim' }).click();
  await page.getByRole('link', { name: 'Undang sidang' }).click();
  await page.getByText('paling lambat 3 hari kerja').waitFor();
  await page.getByLabel('Hari dan jam').fill('2026-11-03T09:00');
  await page.getByLabel('Tempat').fill('Ruang Rapat Sekda');
  expect(await page.getByRole('checkbox').first().isChecked()).toBe(true);
  await page.getByRole('button', { name: /^Kirim undangan/ }).click();
  await page.getByRole('alert').getByText('Belum disimpan').waitFor();
  await page.getByLabel('Hari dan jam').fill('2026-11-06T09:00');
  await page.getByText('Jumat, 6 November 2026 pukul 09.00 WIB').waitFor();
  await page.getByRole('button', { name: /^Kirim undangan/ }).click();
  await page.getByRole('heading', { name: 'Kehadiran' }).waitFor();

  // Before its day nothing can be noted or opened, and the page says when.
  await page.getByText('Kehadiran dicatat dan sidang dibuka pada harinya, Jum 6 Nov.').waitFor();
  expect(await page.getByRole('button', { name: 'Buka sidang' }).count()).toBe(0);
  served.now = friday;
  await page.reload();
  const seats = page.getByRole('checkbox');
  for (const [seat, present] of [1, 2, 3].entries()) {
    await seats.nth(seat).click();
    await page.getByText(`${present} hadir, perlu 3 —`).waitFor();
  }
  await page.getByRole('button', { name: 'Buka sidang' }).click();
  await page.getByText('Pemungutan suara').waitFor();
  await page.getByRole('link', { name: 'Beri suara Anda' }).waitFor();

  const api = testApi(served.city);
  api.now = friday;
  await api.decide('inspektur', 'review', { verdict: 'for' });
  await page.getByText('Setuju 1, tidak setuju 0, abstain 0').waitFor();
  // Whoever votes from the room is back in the room.
  const room = page.url();
  await page.getByRole('link', { name: 'Beri suara Anda' }).click();
  await page.getByRole('button', { name: 'Setuju', exact: true }).click();
  await page.getByRole('button', { name: 'Setuju', exact: true }).click();
  await page.waitForURL(room);
  await page.getByText('Setuju 2, tidak setuju 0, abstain 0').waitFor();
  for (const [language, scheme] of [
    ['id', 'light'],
    ['id', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate(`localStorage.setItem('jenjang.language', '${language}')`);
    await page.reload();
    await page.getByRole('heading', { name: language === 'id' ? 'Kehadiran' : 'Attendance' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const faults = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    expect([language, scheme, faults]).toEqual([language, scheme, []]);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await shot(page, 'narrow');
  await page.setViewportSize({ width: 1280, height: 900 });
  await shot(page, 'wide');
}, 90_000);

test('without the chair a member presides, a conflict is recorded, the session closes once asked, and its minutes are signed', async () => {
  const { city } = served;
  const api = testApi(city);
  const person = await movable(city.db, 'pegawai-layak-pengawas-2');
  const facts = { toPosition: person.targets[0]?.code, reason: 'Penyegaran', effectiveDate: '2026-12-01' };
  const proposal = { process: 'board-review', subject: person.nip, facts };
  const { body: proposed } = await api.post(person.head, '/cases', proposal).expect(201);
  const plan = {
    board: 'performance-review-board',
    at: new Date(friday).toISOString(),
    place: 'Ruang Rapat Sekda',
    items: [{ case: proposed.id }],
  };
  const { body: session } = await api.post(secretary, '/sessions', plan).expect(201);
  served.now = friday;
  api.now = friday;

  const page = await served.signedIn(secretary, `/sessions/${session.id}`, { width: 360 });
  const coming = ['Kepala Badan', 'Inspektur', 'Asisten III', 'Kepala Bagian Organisasi'];
  for (const [place, office] of coming.entries()) {
    await page.getByRole('checkbox', { name: new RegExp(`^Hadir: ${office}`) }).click();
    await page.getByText(`${place + 1} hadir, perlu 3 —`).waitFor();
  }
  await page.getByText('Ketua tidak hadir: tunjuk seorang anggota', { exact: false }).waitFor();
  await page.getByLabel('Anggota', { exact: true }).selectOption({ label: 'Inspektur' });
  await page.getByRole('button', { name: 'Tunjuk pemimpin' }).click();
  await page.getByText('Dipimpin Inspektur', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Buka sidang' }).click();
  await page.getByText('Pemungutan suara', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Catat konflik kepentingan' }).click();
  await page.getByLabel('Siapa').selectOption({ label: 'Asisten III Bidang Administrasi Umum' });
  await page.getByLabel('Alasan (wajib)').fill('Kerabat');
  await page.getByRole('button', { name: 'Catat konflik kepentingan' }).click();
  await page.getByText('tidak ikut membahas', { exact: false }).waitFor();
  for (const who of [secretary, 'inspektur', 'kabag-organisasi'])
    await api.decide(who, 'review', { verdict: 'for' }, proposed.id);
  await page.getByText('Tim menyarankan: setuju').waitFor();
  await shot(page, 'session');

  await page.getByRole('button', { name: 'Tutup sidang' }).click();
  await page.getByText('kehadiran dan suara tidak dapat diubah lagi', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Tutup sidang dan susun berita acara' }).click();
  await page.getByText('Belum ada tanda tangan.', { exact: false }).waitFor();
  const sign = async (who: typeof page, effect: string) => {
    await who.getByRole('button', { name: 'Tandatangani berita acara' }).click();
    await who.getByText(effect, { exact: false }).waitFor();
    await who.getByRole('button', { name: 'Tandatangani berita acara' }).click();
  };
  await sign(page, 'Sesudah Anda, para anggota dan pimpinan rapat menandatangani.');
  await page
    .getByText('menandatangani', { exact: true })
    .or(page.getByText(/Manusia menandatangani/))
    .first()
    .waitFor();

  const member = await served.signedIn('kabag-organisasi', `/sessions/${session.id}`);
  await sign(member, 'Tanda tangan tidak dapat ditarik.');
  await member.getByText(/Organisasi menandatangani/).waitFor();
  const presider = await served.signedIn('inspektur', `/sessions/${session.id}`);
  await sign(presider, 'Tanda tangan Anda yang terakhir');
  await presider.getByText(/^\d+.*\/BKPSDM\/XI\/2026$/).waitFor();
  const { violations } = await new AxeBuilder({ page: presider }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}, 90_000);

test('convening is offered to the secretary alone, and nothing is sent where no case waits', async () => {
  const page = await served.signedIn('kadis-sosial', '/sessions');
  await page.getByRole('heading', { name: 'Sidang' }).waitFor();
  await page.getByText('Belum ada sidang.').waitFor();
  expect(await page.getByRole('link', { name: 'Undang sidang' }).count()).toBe(0);
  const own = await served.signedIn(secretary, '/sessions');
  await own.getByRole('link', { name: 'Undang sidang' }).click();
  await own.getByText('Tidak ada berkas yang menunggu tim ini.').waitFor();
  expect(await own.getByRole('button', { name: /undang/i }).count()).toBe(0);
});
