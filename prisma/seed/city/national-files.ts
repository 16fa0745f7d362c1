import { stringify } from 'csv-stringify/sync';
import type { Person } from './person.js';
import type { Random } from './random.js';
import { root, type UnitPlan } from './units.js';

/** Header of the national system's employee export. */
const employeeColumns =
  'PNS ID|NIP BARU|NIP LAMA|NAMA|GELAR DEPAN|GELAR BELAKANG|TEMPAT LAHIR ID|TEMPAT LAHIR NAMA|TANGGAL LAHIR|JENIS KELAMIN|AGAMA ID|AGAMA NAMA|JENIS KAWIN ID|JENIS KAWIN NAMA|NIK|NOMOR HP|EMAIL|EMAIL GOV|ALAMAT|NPWP NOMOR|BPJS|JENIS PEGAWAI ID|JENIS PEGAWAI NAMA|KEDUDUKAN HUKUM ID|KEDUDUKAN HUKUM NAMA|STATUS CPNS PNS|KARTU ASN VIRTUAL|NOMOR SK CPNS|TANGGAL SK CPNS|TMT CPNS|NOMOR SK PNS|TANGGAL SK PNS|TMT PNS|GOL AWAL ID|GOL AWAL NAMA|GOL AKHIR ID|GOL AKHIR NAMA|TMT GOLONGAN|MK TAHUN|MK BULAN|JENIS JABATAN ID|JENIS JABATAN NAMA|JABATAN ID|JABATAN NAMA|TMT JABATAN|TINGKAT PENDIDIKAN ID|TINGKAT PENDIDIKAN NAMA|PENDIDIKAN ID|PENDIDIKAN NAMA|TAHUN LULUS|KPKN ID|KPKN NAMA|LOKASI KERJA ID|LOKASI KERJA NAMA|UNOR ID|UNOR NAMA|INSTANSI INDUK ID|INSTANSI INDUK NAMA|INSTANSI KERJA ID|INSTANSI KERJA NAMA|SATUAN KERJA INDUK ID|SATUAN KERJA INDUK NAMA|SATUAN KERJA KERJA ID|SATUAN KERJA KERJA NAMA|IS VALID NIK|NAMA SEKOLAH|FLAG IKD|ESELON ID|ESELON NAMA'.split(
    '|',
  );
/** Header of its unit hierarchy export. */
const unitColumns =
  'ID|NAMA UNOR|ESELON ID|NAMA JABATAN|DIATASAN ID|INDUK UNOR ID|ROOT ID|ROW LEVEL|CORDER|URUTAN|AKTIF|TOTAL KEBUTUHAN'.split(
    '|',
  );

const city = 'Pemerintah Kota Damai Raya';
const echelonIds: Readonly<Record<string, string>> = {
  'II.a': '21',
  'II.b': '22',
  'III.a': '31',
  'III.b': '32',
  'IV.a': '41',
};
const jobKindIds = {
  'Jabatan Struktural': '1',
  'Jabatan Fungsional': '2',
  'Jabatan Pelaksana': '4',
} as const;
const places = ['Damai Raya', 'Medan', 'Bandung', 'Makassar', 'Kupang', 'Ambon'] as const;
const religions = ['Islam', 'Kristen', 'Katholik', 'Hindu', 'Budha', 'Konghucu'] as const;
const marriages = ['Menikah', 'Belum Menikah', 'Cerai', 'Janda/Duda'] as const;

/** The unit export: `,` between columns, one leading dash per depth. */
export function unitsFile(units: readonly UnitPlan[]): string {
  const depths = new Map<string, number>();
  const rows = units.map((unit, i) => {
    const depth = unit.parent === null ? 0 : (depths.get(unit.parent) ?? 0) + 1;
    depths.set(unit.id, depth);
    return {
      ID: unit.id,
      'NAMA UNOR': `${'-'.repeat(depth)}${unit.name}`,
      'ESELON ID': unit.echelon === null ? '' : echelonIds[unit.echelon],
      'NAMA JABATAN': unit.headTitle,
      'DIATASAN ID': unit.parent ?? '',
      'INDUK UNOR ID': unit.parent ?? '',
      'ROOT ID': root,
      'ROW LEVEL': depth + 1,
      URUTAN: i + 1,
      AKTIF: 1,
    };
  });
  return stringify(rows, { bom: true, header: true, columns: unitColumns });
}

/** The employee export: `;` between columns, apostrophes before long numbers, and much that is not needed. */
export function employeesFile(people: readonly Person[], units: readonly UnitPlan[], random: Random): string {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const rows = people.map((person, i) => ({
    ...privateCells(person, random),
    'PNS ID': `A5EB${String(i + 1).padStart(28, '0')}`,
    'NIP BARU': `'${person.nip}`,
    NAMA: person.name,
    'GELAR DEPAN': person.frontTitle,
    'GELAR BELAKANG': person.backTitle,
    'TANGGAL LAHIR': dashed(person.birthDate),
    'JENIS KELAMIN': person.sex,
    'EMAIL GOV': `${person.name.toLowerCase().replace(/[^a-z]+/g, '.')}.${i + 1}@damairaya.example`,
    'JENIS PEGAWAI ID': person.kind === 'pns' ? '12' : '32',
    'JENIS PEGAWAI NAMA':
      person.kind === 'pns' ? 'PNS Daerah Kab/Kota yang bekerja pada Kab/Kota' : 'PPPK Kab/Kota',
    'KEDUDUKAN HUKUM NAMA': person.status,
    'STATUS CPNS PNS': person.kind.toUpperCase(),
    'TMT CPNS': dashed(person.appointedOn),
    'GOL AKHIR NAMA': person.grade,
    'TMT GOLONGAN': dashed(person.gradeSince),
    'JENIS JABATAN ID': jobKindIds[person.job.kind],
    'JENIS JABATAN NAMA': person.job.kind,
    'JABATAN ID': person.job.id,
    'JABATAN NAMA': person.job.title,
    'TMT JABATAN': dashed(person.since),
    'TINGKAT PENDIDIKAN NAMA': person.education.split(' ', 1)[0],
    'PENDIDIKAN NAMA': person.education,
    'LOKASI KERJA NAMA': 'Kota Damai Raya',
    'UNOR ID': person.unit,
    'UNOR NAMA': names.get(person.unit),
    'INSTANSI INDUK NAMA': city,
    'INSTANSI KERJA NAMA': city,
    'SATUAN KERJA INDUK NAMA': city,
    'SATUAN KERJA KERJA NAMA': city,
    'ESELON ID': person.job.echelon === null ? '' : echelonIds[person.job.echelon],
    'ESELON NAMA': person.job.echelon ?? '',
  }));
  return stringify(rows, { bom: true, header: true, delimiter: ';', columns: employeeColumns });
}

/** What an employee export also holds and no importer of ours keeps: all of it invented. */
function privateCells(person: Person, random: Random): Record<string, string> {
  const religion = random.between(0, 9) < 6 ? 0 : random.between(1, religions.length - 1);
  const marriage = random.between(0, 9) < 7 ? 0 : random.between(1, marriages.length - 1);
  return {
    'TEMPAT LAHIR NAMA': random.pick(places),
    'AGAMA ID': String(religion + 1),
    'AGAMA NAMA': religions[religion] ?? '',
    'JENIS KAWIN ID': String(marriage + 1),
    'JENIS KAWIN NAMA': marriages[marriage] ?? '',
    // 99 is no province.
    NIK: `'99${random.digits(14)}`,
    'NOMOR HP': `0812${random.digits(8)}`,
    EMAIL: `${person.nip.slice(-6)}.${random.digits(4)}@surat.example`,
    ALAMAT: `Jalan Kenanga Nomor ${random.between(1, 200)}`,
    'NPWP NOMOR': `'${random.digits(15)}`,
    BPJS: random.digits(13),
    'TAHUN LULUS': String(Number(person.birthDate.slice(0, 4)) + 23),
  };
}

function dashed(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}-${month}-${year}`;
}
