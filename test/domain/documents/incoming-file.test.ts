import { describe, expect, test } from '@jest/globals';
import { judgeFile } from '../../../domain/documents/incoming-file.js';
import { fc } from '../../support/property.js';

const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n');
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
const png = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]);

const judged = (head: Uint8Array, said = '', name: string | undefined = 'berkas', size = head.length) =>
  judgeFile({ name, said, size, head });

describe('refused is', () => {
  test('an empty file', () => {
    expect(judged(Buffer.alloc(0), 'application/pdf', 'SK.pdf')).toMatchObject({
      code: 'DOCUMENT_EMPTY',
      values: { name: 'SK.pdf' },
    });
  });

  test.each([
    ['a program', Buffer.from('MZ\x90\x00')],
    ['a page', Buffer.from('<html>%PDF-1.7')],
    ['half a signature', png.subarray(0, 8)],
    ['a PDF behind something else', Buffer.from('\n%PDF-1.7')],
  ])('%s, whatever it is called and said to be', (_, head) => {
    expect(judged(head, 'application/pdf', 'SK.pdf')).toMatchObject({ code: 'DOCUMENT_TYPE_UNSUPPORTED' });
  });

  test('a file of another type than it is sent as', () => {
    expect(judged(png, 'application/pdf')).toMatchObject({
      code: 'DOCUMENT_TYPE_MISMATCH',
      values: { said: 'application/pdf', found: 'image/png' },
    });
    expect(judged(pdf, 'image/jpeg')).toMatchObject({ code: 'DOCUMENT_TYPE_MISMATCH' });
    expect(judged(pdf, 'text/html')).toMatchObject({ code: 'DOCUMENT_TYPE_MISMATCH' });
  });
});

test.each([
  [pdf, 'application/pdf', 'application/pdf', 'berkas.pdf'],
  [jpeg, 'image/jpg', 'image/jpeg', 'berkas.jpg'],
  [png, 'application/octet-stream', 'image/png', 'berkas.png'],
  [png, '', 'image/png', 'berkas.png'],
])('the content says what a file is (%#)', (head, said, mediaType, name) => {
  expect(judged(head, said)).toEqual({ mediaType, name });
});

test.each([
  ['../../etc/passwd', 'passwd.pdf'],
  ['..\\..\\boot.ini', 'boot.ini.pdf'],
  ['C:\\Users\\ani\\SK.PDF', 'SK.pdf'],
  ['SK\u202Efdp.exe', 'SKfdp.exe.pdf'],
  ['SK\u0000.pdf', 'SK.pdf'],
  ['SK\r\nSet-Cookie: x.pdf', 'SKSet-Cookie- x.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['...', 'dokumen.pdf'],
  ['', 'dokumen.pdf'],
  [undefined, 'dokumen.pdf'],
  ['a"b;c.pdf', 'a-b;c.pdf'],
  ['📄 SK 2026.pdf', '📄 SK 2026.pdf'],
  ['\uD83D.pdf', 'dokumen.pdf'],
  ['foto.jpg', 'foto.pdf'],
  ['Surat   permohonan .pdf', 'Surat permohonan.pdf'],
])('a nasty name is cleaned: %j', (given, name) => {
  expect(judgeFile({ name: given, said: '', size: pdf.length, head: pdf })).toMatchObject({ name });
});

test('a name of 300 characters is cut to 120, its ending kept, no sign cut in two', () => {
  expect(judged(pdf, '', `${'a'.repeat(300)}.pdf`)).toMatchObject({ name: `${'a'.repeat(116)}.pdf` });
  expect(judged(pdf, '', '🙂'.repeat(300))).toMatchObject({ name: `${'🙂'.repeat(116)}.pdf` });
});

test('whatever a name is, what is kept is short, visible and no path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const taken = judged(pdf, '', given);
      const name = 'name' in taken ? taken.name : '';
      expect(name).toMatch(/^[^/\\\p{C}]+\.pdf$/u);
      expect([...name].length).toBeLessThanOrEqual(120);
      expect(name.startsWith('.')).toBe(false);
    }),
  );
});
