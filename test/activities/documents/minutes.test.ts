import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { renderPdf } from '../../../activities/documents/render.js';
import { boardMinutes } from '../../../domain/documents/minutes.js';
import { minutesSample, minutesSigning } from '../../domain/documents/minutes-sample.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const seal = { sha256, verifyAt: 'https://jenjang.example/verify' };

async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: false });
  return text.map((page) => page.replace(/\s+/g, ' '));
}

test('minutes are printed whole, and their signatures never stand alone on a page', async () => {
  const minutes = boardMinutes(minutesSample, minutesSigning, seal);
  const pages = await pagesOf(await renderPdf('minutes', minutes));
  const text = pages.join(' ');
  for (const part of [
    'BERITA ACARA RAPAT TIM PENILAI KINERJA PNS',
    'NOMOR 800/0003/BKPSDM/XI/2026',
    'Anggota yang diundang',
    'Hadir sebagai Plh.',
    '1. Pertimbangan atas usulan mutasi jabatan atas nama Rina Kartika, S.Sos.',
    'Konflik kepentingan dan pimpinan rapat:',
    'Masa jabatan pada unit sekarang belum cukup',
    'Demikian berita acara ini dibuat dengan sebenarnya',
    'Drs. HARTONO WIBISONO, M.Si.',
    'Menolak: Keberatan saya atas acara kedua tidak dicatat',
    `dengan kode ${minutes.verification.code}`,
  ])
    expect(text).toContain(part);
  expect(pages.at(-1)).toMatch(/Hasil : .*Demikian berita acara.*Sekretaris, .*Pimpinan rapat,/);
});

test('what somebody wrote is printed as text, whatever it looks like', async () => {
  const [first, ...others] = minutesSample.items;
  if (!first) throw new Error('the sample has items');
  const reason = '#panic("x") *tebal* $x^2$ <label> `kode`';
  const votes = [{ seat: 2, inSeat: 2, choice: 'against', reason } as const];
  const minutes = boardMinutes(
    { ...minutesSample, items: [{ ...first, votes }, ...others] },
    minutesSigning,
    seal,
  );
  const text = (await pagesOf(await renderPdf('minutes', minutes))).join(' ');
  expect(text.replaceAll(' ', '')).toContain(reason.replaceAll(' ', ''));
});
