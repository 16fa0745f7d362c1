import { FileProblem } from './file-problem.js';

const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7-Zip'],
];

/**
 * What a file is by its first chunk.
 *
 * @throws FileProblem for what is neither XLSX nor text, and for the texts that are often mistaken for CSV
 */
export function sniff(start: Uint8Array): 'csv' | 'xlsx' {
  const begins = (bytes: readonly number[]) => bytes.every((byte, i) => start[i] === byte);
  if (begins([0x50, 0x4b, 0x03, 0x04])) return 'xlsx';
  if (begins([0xd0, 0xcf, 0x11, 0xe0])) throw new FileProblem('FILE_OLD_EXCEL', 1);
  // UTF-16, as some spreadsheets write "Unicode text".
  if (begins([0xff, 0xfe]) || begins([0xfe, 0xff])) throw new FileProblem('FILE_NOT_UTF8', 1);
  const found = signatures.find(([bytes]) => begins(bytes))?.[1];
  if (found) throw new FileProblem('FILE_BINARY', 1, { found });
  if (start.includes(0)) throw new FileProblem('FILE_BINARY', 1, { found: 'NUL' });

  const text = Buffer.from(start.subarray(0, 512))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (text.startsWith('<')) throw new FileProblem('FILE_HTML', 1);
  if (/^[{[]/.test(text)) throw new FileProblem('FILE_JSON', 1);
  return 'csv';
}
