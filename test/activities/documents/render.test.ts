import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { renderPdf, templateRevision } from '../../../activities/documents/render.js';
import { templateFolder } from '../../../activities/documents/sources.js';
import { excerptOf, rotationDecree, rotationDraft } from '../../../domain/documents/rotation-decree.js';
import { templateRevisions } from '../../../domain/documents/templates.js';
import { board, certifier, input, person, seal, signing } from '../../domain/documents/sample.js';

const decree = rotationDecree(input, signing, seal);

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  // The reader takes its input's memory away.
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: false });
  return text.map((page) => page.replace(/\s+/g, ' '));
}

async function textOf(pdf: Uint8Array): Promise<string> {
  return (await pagesOf(pdf)).join(' ');
}

/** Fails unless the parts stand in the text in this order. */
function expectInOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0)
      throw new Error(`Not found after position ${from}: ${part}\nin: ${text.slice(from, from + 600)}`);
    from = at + part.length;
  }
}

describe('refusals', () => {
  test('an emblem that the data do not name, or that has changed', async () => {
    const named = { ...decree, emblem: '0'.repeat(64) };
    await expect(renderPdf('decree', named)).rejects.toMatchObject({ code: 'EMBLEM_UNKNOWN' });
    await expect(renderPdf('decree', named, new Uint8Array([1]))).rejects.toMatchObject({
      code: 'EMBLEM_UNKNOWN',
    });
  });

  test('an emblem that is no image, without telling more than the template', async () => {
    const image = new TextEncoder().encode('no image');
    const emblem = createHash('sha256').update(image).digest('hex');
    const refused = await renderPdf('decree', { ...decree, emblem }, image).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'RENDER_FAILED',
      values: { template: 'decree' },
      message: 'RENDER_FAILED',
    });
  });
});

test('a decree has its parts in order', async () => {
  const pages = await pagesOf(await renderPdf('decree', decree));
  expect(pages).toHaveLength(3);
  expect(pages[0]).not.toContain('- 1 -');
  expect(pages[1]).toContain('- 2 -');
  const text = pages.join(' ');
  expectInOrder(text, [
    'WALI KOTA DAMAI RAYA',
    'KEPUTUSAN WALI KOTA DAMAI RAYA',
    'NOMOR 821.2/0042/BKPSDM/XI/2026',
    'TENTANG',
    'PEMINDAHAN PEGAWAI NEGERI SIPIL DALAM JABATAN PENGAWAS DI LINGKUNGAN PEMERINTAH KOTA DAMAI RAYA',
    'DENGAN RAHMAT TUHAN YANG MAHA ESA',
    'WALI KOTA DAMAI RAYA,',
    'Menimbang : a. bahwa',
    'b. bahwa',
    'c. bahwa',
    'Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014',
    'Memperhatikan : Usulan Sekretaris Daerah',
    'MEMUTUSKAN:',
    'Menetapkan : KEPUTUSAN WALI KOTA DAMAI RAYA TENTANG',
    'KESATU : Memindahkan Pegawai Negeri Sipil',
    'Nama : Siti Rahmawati, S.KM., M.Kes.',
    'NIP : 198504122010012003',
    'Pangkat/Golongan Ruang : Penata Tingkat I (III/d)',
    'Jabatan Lama : Kepala Seksi Promosi Kesehatan',
    'Jabatan Baru : Kepala Subbagian Umum dan Kepegawaian',
    'Terhitung mulai tanggal : 1 Desember 2026',
    'KEDUA :',
    'KETIGA :',
    'KEEMPAT : Keputusan ini mulai berlaku pada tanggal ditetapkan, dengan ketentuan apabila di kemudian hari terdapat kekeliruan akan diadakan perbaikan sebagaimana mestinya.',
    'Ditetapkan di Damai Raya',
    'pada tanggal 22 November 2026',
    'WALI KOTA DAMAI RAYA,',
    'Dr. H. AHMAD FAUZI, S.H., M.Si.',
    'Tembusan:',
    '5. Arsip.',
  ]);
  expect(text).toContain(`${decree.verification.url} dengan kode ${decree.verification.code}`);
  expect(text).toContain(signing.chainHash);
  expect(text).not.toContain('Paraf');
  expect(text).not.toContain('Berita Acara');
});

test('the archive copy lists the initials in their order', async () => {
  const text = await textOf(
    await renderPdf('decree-archive', rotationDecree({ ...input, board }, signing, seal)),
  );
  expectInOrder(text, [
    'Paraf',
    'Kepala Bidang Mutasi',
    'Kepala BKPSDM',
    'Asisten',
    'Sekretaris Daerah Ir. Hendra Gunawan, M.T.',
  ]);
});

test('a draft has neither number nor date and says what it is', async () => {
  const text = await textOf(await renderPdf('decree-draft', rotationDraft(input, '2026-11-17')));
  expect(text).toContain('RANCANGAN');
  expect(text).toContain('NOMOR …');
  expect(text).not.toContain('Hash rantai');
});

test('an excerpt leaves the grounds out and is certified true', async () => {
  const text = await textOf(await renderPdf('excerpt', excerptOf(decree, person.nip, certifier)));
  expectInOrder(text, [
    'PETIKAN KEPUTUSAN WALI KOTA DAMAI RAYA',
    'Menimbang : dst.',
    'Mengingat : dst.',
    'MEMUTUSKAN:',
    'Nama : Siti Rahmawati',
    'Petikan Keputusan ini disampaikan kepada yang bersangkutan untuk dipergunakan sebagaimana mestinya',
    'ttd.',
    'Petikan sesuai dengan aslinya',
    'KEPALA BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA,',
    'Drs. BAMBANG WIJAYA',
    'Pembina Utama Muda (IV/c)',
    'NIP 196803151994031005',
  ]);
});

test('the same data give the same bytes, whatever was made in between', async () => {
  const first = await renderPdf('decree', decree);
  await renderPdf('decree-draft', rotationDraft({ ...input, board }, '2026-11-17'));
  const stored = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(decree).reverse())));
  expect(Buffer.from(await renderPdf('decree', stored)).equals(Buffer.from(first))).toBe(true);
});

test('a document says its title, language and day, and carries its own fonts', async () => {
  const pdf = await renderPdf('decree', decree);
  const raw = Buffer.from(pdf).toString('latin1');
  expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(raw).toContain('/Lang (id)');
  const { info } = await (await getDocumentProxy(pdf.slice())).getMetadata();
  expect(info).toMatchObject({
    Title: 'Keputusan WALI KOTA DAMAI RAYA Nomor 821.2/0042/BKPSDM/XI/2026',
    Author: 'PEMERINTAH KOTA DAMAI RAYA',
    CreationDate: expect.stringMatching(/^D:20261122/),
  });
  expect([...raw.matchAll(/\/BaseFont \/(\S+)/g)].every(([, font]) => font?.includes('Tinos'))).toBe(true);
});

test.each([
  '#panic("no") Budi',
  '#{let x = 1}',
  '$x^2$ [b] *c* _d_ `e` ~f',
  '= Kepala \\ " < > @rujukan <label> // tidak /* hilang */',
  '\\u{41} https://example.org --- ...',
  'Кирилл Αθηνά Nguyễn Đặng’',
])('what looks like code in a name is printed as it is: %s', async (name) => {
  const planted = { ...person, name, to: { ...person.to, title: `Analis ${name}` } };
  const text = await textOf(
    await renderPdf('decree', rotationDecree({ ...input, persons: [planted] }, signing, seal)),
  );
  expect(text).toContain(`Nama : ${name}, S.KM., M.Kes.`);
});

test('an emblem that the region supplies stands at the head', async () => {
  const image = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="19" fill="#a00"/></svg>',
  );
  const emblem = createHash('sha256').update(image).digest('hex');
  const withEmblem = await renderPdf('decree', { ...decree, emblem }, image);
  expect(await pagesOf(withEmblem)).toEqual(await pagesOf(await renderPdf('decree', decree)));
  expect(Buffer.from(withEmblem).equals(Buffer.from(await renderPdf('decree', decree)))).toBe(false);
});

test('a letter that the face lacks is shown by its code point', async () => {
  const planted = { ...person, name: 'Budi 漢 ع 😀' };
  const text = await textOf(
    await renderPdf('decree', rotationDecree({ ...input, persons: [planted] }, signing, seal)),
  );
  expectInOrder(text, ['Budi', 'U+6F22', 'U+0639', 'U+1F600']);
});

test('every letter that is said to be printable is in the face', async () => {
  const source = readFileSync(`${templateFolder}parts.typ`, 'utf8');
  const ranges = /#let printable = "(.+)"/.exec(source)?.[1] ?? '';
  const letters = [...ranges.matchAll(/\\u\{(\w+)\}(?:-\\u\{(\w+)\})?/g)].flatMap(
    ([, from = '', to = from]) => {
      const first = Number.parseInt(from, 16);
      return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, i) =>
        String.fromCodePoint(first + i),
      );
    },
  );
  expect(letters.length).toBeGreaterThan(1500);
  // PDF/A refuses a glyph that is not there.
  const grounds = letters.map((letter) => `x${letter}`);
  await expect(renderPdf('decree', { ...decree, grounds })).resolves.toBeInstanceOf(Uint8Array);
});

test('a post of 300 letters and a name without a space stay on the page', async () => {
  const title = 'Kepala Subbagian yang namanya panjang '.repeat(8).trim();
  const name = 'A'.repeat(200);
  const pdf = await renderPdf(
    'decree',
    rotationDecree({ ...input, persons: [{ ...person, name, to: { ...person.to, title } }] }, signing, seal),
  );
  expect(await textOf(pdf)).toContain(title);
  for (const right of await rightEdges(pdf)) expect(right).toBeLessThanOrEqual(595 - 50);
});

test('twenty persons fill an annex with all their rows, and no signature stands alone', async () => {
  const persons = Array.from({ length: 20 }, (_, i) => ({
    ...person,
    name: `Pegawai Nomor ${i + 1}`,
    nip: `1985041220100120${String(i).padStart(2, '0')}`,
  }));
  const pages = await pagesOf(
    await renderPdf('decree', rotationDecree({ ...input, persons }, signing, seal)),
  );
  const annex = pages.slice(pages.findIndex((page) => page.includes('LAMPIRAN')));
  expectInOrder(annex.join(' '), [
    'LAMPIRAN',
    'NOMOR 821.2/0042',
    ...persons.map(({ nip }) => nip),
    'Ditetapkan di Damai Raya',
  ]);
  expect(annex.every((page) => page.includes('Pegawai Nomor'))).toBe(true);
});

test('a template’s revision is the one that signatures cover', () => {
  const ids = ['decree', 'decree-archive', 'decree-draft', 'excerpt', 'minutes'] as const;
  expect(templateRevisions).toEqual(Object.fromEntries(ids.map((id) => [id, templateRevision(id)])));
});

async function rightEdges(pdf: Uint8Array): Promise<number[]> {
  const document = await getDocumentProxy(pdf.slice());
  const edges: number[] = [];
  for (let i = 1; i <= document.numPages; i += 1) {
    const { items } = await (await document.getPage(i)).getTextContent();
    for (const item of items) if ('str' in item) edges.push(Number(item.transform[4]) + item.width);
  }
  return edges;
}
