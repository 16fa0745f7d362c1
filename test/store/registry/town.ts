import { Readable } from 'node:stream';
import type { SheetName } from '../../../domain/registry/sheets/index.js';
import type { Database } from '../../../store/database.js';
import type { ImportReport } from '../../../store/registry/import/report.js';
import { runImport } from '../../../store/registry/import/run-import.js';
import type { ImportOptions } from '../../../store/registry/import/source.js';

export type Row = Readonly<Record<string, string | number>>;

/** Units of a town small enough to be read at a glance. */
export const townUnits: readonly Row[] = [
  unit('R', 'Kota', '', '', 'Wali Kota'),
  unit('D', 'Dinas Kesehatan', '22', 'R', 'Kepala Dinas Kesehatan'),
  unit('B', 'Bidang Gizi', '32', 'D', 'Kepala Bidang Gizi'),
  unit('S', 'Seksi Gizi', '41', 'B', 'Kepala Seksi Gizi'),
];

/** Its people: three heads, a nurse and a clerk. */
export const townPeople: readonly Row[] = [
  head('197001011995011001', 'Ani', 'D', 'Kepala Dinas Kesehatan', '22', 'II.b'),
  head('197501012000011001', 'Budi', 'B', 'Kepala Bidang Gizi', '32', 'III.b'),
  head('198001012005011001', 'Cici', 'S', 'Kepala Seksi Gizi', '41', 'IV.a'),
  person('199001012015011001', 'Dodi', 'B', {
    'JENIS JABATAN NAMA': 'Jabatan Fungsional',
    'JABATAN NAMA': 'Perawat Terampil',
    'JABATAN ID': 'J7',
  }),
  person('199101012016011001', 'Euis', 'S', {}),
];

export function unit(id: string, name: string, echelon: string, parent: string, headTitle: string): Row {
  return {
    ID: id,
    'NAMA UNOR': name,
    'ESELON ID': echelon,
    'NAMA JABATAN': headTitle,
    'DIATASAN ID': parent,
    URUTAN: 1,
    AKTIF: 1,
    CORDER: 'x',
  };
}

/** A clerk, unless told otherwise; the dates and the sex follow from the NIP. */
export function person(nip: string, name: string, unitCode: string, more: Row): Row {
  return {
    'NIP BARU': `'${nip}`,
    NAMA: name,
    'GELAR DEPAN': '',
    'GELAR BELAKANG': '',
    'TANGGAL LAHIR': `${nip.slice(6, 8)}-${nip.slice(4, 6)}-${nip.slice(0, 4)}`,
    'JENIS KELAMIN': nip[14] === '1' ? 'M' : 'F',
    'AGAMA NAMA': 'Rahasia-agama',
    NIK: '9999888877776666',
    'NOMOR HP': '081200001111',
    'EMAIL GOV': '',
    'KEDUDUKAN HUKUM NAMA': 'Aktif',
    'TMT CPNS': `01-${nip.slice(12, 14)}-${nip.slice(8, 12)}`,
    'GOL AKHIR NAMA': 'III/a',
    'TMT GOLONGAN': '',
    'JENIS JABATAN NAMA': 'Jabatan Pelaksana',
    'JABATAN ID': '',
    'JABATAN NAMA': 'Pengolah Data',
    'TMT JABATAN': '01-03-2022',
    'UNOR ID': unitCode,
    'ESELON ID': '',
    'ESELON NAMA': '',
    ...more,
  };
}

export function head(
  nip: string,
  name: string,
  unitCode: string,
  title: string,
  echelon: string,
  echelonName: string,
): Row {
  return person(nip, name, unitCode, {
    'JENIS JABATAN NAMA': 'Jabatan Struktural',
    'JABATAN NAMA': title,
    'ESELON ID': echelon,
    'ESELON NAMA': echelonName,
  });
}

/** The rows with one of them changed. */
export function changed(rows: readonly Row[], at: number, change: Row): readonly Row[] {
  return rows.map((row, i) => (i === at ? { ...row, ...change } : row));
}

/** Rows as a CSV file; the header is the first row's. */
export function csv(rows: readonly Row[], delimiter = ','): string {
  const headers = Object.keys(rows[0] ?? {});
  const line = (cells: readonly (string | number | undefined)[]) =>
    cells.map((cell) => `"${cell ?? ''}"`).join(delimiter);
  return [line(headers), ...rows.map((row) => line(headers.map((name) => row[name])))].join('\r\n');
}

export type Files = Partial<Record<SheetName, string | Buffer | readonly Row[]>>;

/** Imports files that are given as rows, as text or as bytes, on 1 November 2026. */
export function importFiles(
  db: Database,
  files: Files,
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  const sources = (Object.entries(files) as [SheetName, string | Buffer | readonly Row[]][]).map(
    ([sheet, content]) => {
      const bytes = Buffer.isBuffer(content)
        ? content
        : Buffer.from(typeof content === 'string' ? content : csv(content));
      return { sheet, file: `${sheet}.csv`, content: Readable.from(chunks(bytes)) };
    },
  );
  return runImport(db, sources, { now: new Date('2026-11-01T03:00:00Z'), today: '2026-11-01', ...options });
}

/** Small pieces, so that a character or a line is cut now and then. */
function* chunks(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 997) yield bytes.subarray(at, at + 997);
}

/** Imports the whole town. */
export function importTown(
  db: Database,
  files: Files = {},
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  return importFiles(db, { units: townUnits, employees: townPeople, ...files }, options);
}

/** Codes and lines of what a report complains about. */
export function complaints(report: ImportReport): readonly string[] {
  return report.problems.map(({ file, line, column, code }) => `${file}:${line} ${column ?? '-'} ${code}`);
}

/** How many rows the registry has. */
export async function registrySize(db: Database): Promise<number> {
  const [row] = await db.rows<{ n: number }>(
    `SELECT ((SELECT count(*) FROM unit) + (SELECT count(*) FROM position) + (SELECT count(*) FROM employee)
       + (SELECT count(*) FROM incumbency) + (SELECT count(*) FROM event))::int AS n`,
  );
  return row?.n ?? -1;
}
