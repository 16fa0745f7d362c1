import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { processes } from '../../processes/index.js';
import { onePage } from '../../scripts/screenshots/one-page.js';
import { type TestApi, testApi } from '../support/api.js';
import { type Movable, movable } from '../support/candidates.js';
import { monday } from '../support/city.js';
import { type ServedPage, servedPage } from '../support/served-page.js';
import { rotationUnderWay } from '../support/whole-rotation.js';

let served: ServedPage;
let api: TestApi;
let person: Movable;
let name: string;
let target: { readonly code: string; readonly title: string; readonly head: string };

beforeAll(async () => {
  served = await servedPage(processes);
  api = testApi(served.city);
  person = await movable(served.city.db, 'pegawai-layak-pengawas-1');
  name = (await api.get(person.username, '/me')).body.name;
  const [first] = person.targets;
  if (!first) throw new Error('there is nowhere to go');
  const { body } = await api.get(person.head, `/positions/${encodeURIComponent(first.code)}`);
  target = { ...first, title: body.title };
}, 120_000);

afterAll(() => served.stop());

const pdf = { name: 'dokumen.pdf', mimeType: 'application/pdf', buffer: onePage() };

/** Moves the clock of the page and of the API that fills the gaps. */
function at(now: number): void {
  served.now = now;
  api.now = now;
}

async function decide(page: Page, verdict: string, again = verdict): Promise<void> {
  await page.locator('a[data-task]').first().click();
  await page.getByRole('button', { name: verdict }).click();
  await page.getByRole('heading', { name: again }).waitFor();
  await page.getByRole('button', { name: again }).click();
}

test('a rotation through the eyes of the six people who see most of it', async () => {
  at(monday);

  // The head of the agency proposes, and sees the route with its dates before it is submitted.
  const head = await served.signedIn(person.head, '/propose');
  await head.getByRole('textbox', { name: 'Pegawai' }).fill(name.split(',')[0] ?? '');
  await head.getByRole('option').first().click();
  await head.getByRole('textbox', { name: 'Jabatan tujuan (wajib)' }).fill(target.title);
  const unit = (await api.get(person.head, `/positions/${encodeURIComponent(target.code)}`)).body.unit.name;
  await head.getByRole('option').filter({ hasText: unit }).first().click();
  await head.getByLabel('Alasan (wajib)').fill('Penyegaran organisasi');
  await head.getByLabel('Terhitung mulai tanggal (wajib)').fill('2026-12-14');
  await head.getByText(/^Semua \d+ syarat memenuhi/).waitFor();
  await head.getByText('Keputusan Wali Kota').first().waitFor();
  await head.getByRole('button', { name: 'Ajukan usulan' }).click();
  await head.waitForURL('**/cases/*');
  const id = head.url().split('/').at(-1) ?? '';
  await head.getByText('6 dokumen masih perlu diunggah.').waitFor();
  for (let left = 6; left > 0; left -= 1) {
    await head.locator('li:has-text("Belum ada") input[type=file]').first().setInputFiles(pdf);
    if (left > 1) await head.getByText(`${left - 1} dokumen masih perlu diunggah.`).waitFor();
  }
  await head.getByText(/masih perlu diunggah/).waitFor({ state: 'detached' });

  // The head of the receiving agency, in English, supports it.
  const receiving = await served.signedIn(target.head, '/inbox', { language: 'en' });
  await decide(receiving, 'Support');
  await receiving.getByText(/^✓ Supports: /).waitFor();

  // The division looks at each document.
  const division = await served.signedIn('kabid-mutasi', '/inbox');
  await division.locator('a[data-task]').first().click();
  await division.getByRole('button', { name: /^Lihat SK pangkat terakhir/ }).click();
  await division.getByRole('img', { name: 'Halaman 1 dari 1' }).waitFor();
  await division.getByRole('button', { name: 'Tutup' }).click();
  await division.getByRole('button', { name: /^Terima/ }).click();
  await division.getByRole('button', { name: /^Terima/ }).click();
  await division.getByText(/^✓ Diterima: /).waitFor();

  // What other rooms and tests show is done over the API.
  const rotation = rotationUnderWay(api, person, id);
  await rotation.decide('inspektur', 'audit-clearance', { verdict: 'approved' });
  await rotation.hearBoard();
  at(api.now);

  const secretary = await served.signedIn('sekda', '/inbox');
  await secretary
    .getByRole('link', { name: new RegExp(name.split(',')[0] ?? '') })
    .first()
    .click();
  await secretary.getByRole('heading', { name: 'Pendapat dan putusan sejauh ini' }).waitFor();
  await secretary.getByRole('button', { name: /^Setujui/ }).click();
  await secretary.getByRole('button', { name: /^Setujui/ }).click();
  await secretary.getByText(/^✓ Disetujui: /).waitFor();

  const clearance = { number: 'AK-0102/BKN/2026', date: '2026-11-09', result: 'approved' };
  await rotation.decide('kepala-bkpsdm', 'technical-clearance', { verdict: 'received', ...clearance });

  // The mayor decides; the initials follow; the mayor signs.
  const mayor = await served.signedIn('walikota', '/inbox', { width: 820 });
  await decide(mayor, 'Setujui');
  await mayor.getByText(/^✓ Disetujui: /).waitFor();
  for (const official of ['kabid-mutasi', 'kepala-bkpsdm', 'asisten3', 'sekda']) {
    await rotation.decide(official, 'decree', { verdict: 'initialled' });
  }
  await mayor.locator('a[data-task]').first().waitFor();
  await mayor.locator('a[data-task]').first().click();
  // Nobody signs what they have not read.
  await mayor.getByRole('heading', { name: 'Konsep surat keputusan' }).waitFor();
  await mayor.getByText('MEMUTUSKAN:').waitFor();
  await mayor.getByRole('button', { name: /^Tandatangani SK/ }).click();
  await mayor.getByText('Ini tidak dapat ditarik kembali.').waitFor();
  await mayor.getByRole('button', { name: /^Tandatangani SK/ }).click();
  await mayor.getByText(/^✓ Ditandatangani: /).waitFor();

  // The employee reads where it is, and what has happened.
  const employee = await served.signedIn(person.username, '/cases', { width: 360 });
  await employee.getByText('Serah terima jabatan lama').first().waitFor();
  await employee.getByRole('link', { name: 'Lihat seluruh berkas' }).click();
  await employee.getByText('Dokumen ditandatangani dan diberi nomor: Surat keputusan').first().waitFor();
  await employee.getByText('Rantai riwayat utuh').waitFor();
  expect(await employee.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
}, 120_000);
