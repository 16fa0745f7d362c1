import { expect, test } from '@jest/globals';
import { guessedSheet } from '../../web/features/imports/components/guessed-sheet.js';
import { reportCsv } from '../../web/features/imports/components/report-csv.js';

const titles = ['file', 'line', 'column', 'value', 'severity', 'message', 'code'];
const severities = { error: 'Wrong', warning: 'Warning' };
const problem = {
  file: 'units.csv',
  line: 12,
  column: 'NAMA UNOR',
  value: 'Dinas, "Baru"',
  code: 'ROW_WRONG',
  severity: 'error',
  message: { id: 'salah', en: 'is wrong' },
} as const;

test('a cell with separators is quoted, and a problem of a whole file has no line', () => {
  const text = reportCsv(titles, { problems: [{ ...problem, line: 0 }] }, 'en', severities);
  expect(text).toBe(
    '\uFEFFfile,line,column,value,severity,message,code\r\nunits.csv,,NAMA UNOR,"Dinas, ""Baru""",Wrong,is wrong,ROW_WRONG\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@A1', '\tx', '＝1'])('%j is no formula for a spreadsheet', (value) => {
  expect(reportCsv(titles, { problems: [{ ...problem, value }] }, 'id', severities)).toContain(`,'${value},`);
});

test.each([
  ['units.csv', 'units'],
  ['Data UNOR SIASN.xlsx', 'units'],
  ['data_pegawai_2026.xlsx', 'employees'],
  ['officials.csv', 'officials'],
  ['offices.csv', 'offices'],
  ['positions.csv', 'positions'],
  ['competencies.csv', 'competencies'],
  ['hari-libur.csv', 'holidays'],
])('%s is taken for %s', (name, kind) => {
  expect(guessedSheet(name)).toBe(kind);
});

test('a name that tells nothing is not guessed at', () => {
  expect(guessedSheet('data (1).xlsx')).toBeUndefined();
});
