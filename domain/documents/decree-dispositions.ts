import type { Annex, DecreePerson, Disposition, EntryRow } from './decree.js';
import { workforceName } from './decree-wording.js';
import { longDate } from './long-date.js';
import { plainText } from './plain-text.js';
import type { RotationInput } from './rotation-input.js';

const ORDINALS = ['KESATU', 'KEDUA', 'KETIGA', 'KEEMPAT'] as const;

/** KESATU … of a rotation: who moves where from when, their rights, who pays, from when it holds. */
export function rotationDispositions(
  input: RotationInput,
  persons: readonly DecreePerson[],
): readonly Disposition[] {
  const whom = workforceName(input.persons.map(({ workforce }) => workforce));
  const [only, ...others] = persons;
  const first =
    only && others.length === 0
      ? { text: moveOfOne(whom), entry: personEntry(only) }
      : { text: moveOfSeveral(whom, persons), entry: [] };
  const rest = [
    `Kepada ${whom} sebagaimana dimaksud dalam Diktum KESATU diberikan hak kepegawaian dan tunjangan sesuai dengan jenjang jabatannya berdasarkan ketentuan peraturan perundang-undangan.`,
    `Segala biaya yang timbul sebagai akibat ditetapkannya Keputusan ini dibebankan pada Anggaran Pendapatan dan Belanja Daerah ${plainText(input.region.name, 'region')}.`,
    'Keputusan ini mulai berlaku pada tanggal ditetapkan, dengan ketentuan apabila di kemudian hari terdapat kekeliruan akan diadakan perbaikan sebagaimana mestinya.',
  ].map((text) => ({ text, entry: [] }));
  return [first, ...rest].map((disposition, i) => ({ label: ORDINALS[i] ?? '', ...disposition }));
}

/** KESATU about one person, as a decree about one and every excerpt have it. */
export function moveOfOne(whom: string): string {
  return `Memindahkan ${whom} yang tersebut di bawah ini dari Jabatan Lama ke dalam Jabatan Baru:`;
}

function moveOfSeveral(whom: string, persons: readonly DecreePerson[]): string {
  const day = commonDay(persons);
  const when = day
    ? `terhitung mulai tanggal ${longDate(day)}`
    : 'terhitung mulai tanggal sebagaimana tersebut dalam lajur 7';
  return `Memindahkan ${whom} yang namanya tersebut dalam lajur 2 dari Jabatan Lama sebagaimana tersebut dalam lajur 5 ke dalam Jabatan Baru sebagaimana tersebut dalam lajur 6, ${when}, sebagaimana tercantum dalam Lampiran yang merupakan bagian yang tidak terpisahkan dari Keputusan ini.`;
}

/** The person's own entry. */
export function personEntry(person: DecreePerson): readonly EntryRow[] {
  return [
    { label: 'Nama', value: person.name },
    { label: 'NIP', value: person.nip },
    { label: 'Pangkat/Golongan Ruang', value: person.rank },
    { label: 'Jabatan Lama', value: person.oldPost },
    { label: 'Jabatan Baru', value: person.newPost },
    { label: 'Jenjang Jabatan', value: person.level },
    { label: 'Terhitung mulai tanggal', value: longDate(person.effectiveDate) },
  ];
}

/** The list of a decree about several persons; null for one. */
export function rotationAnnex(subject: string, persons: readonly DecreePerson[]): Annex | null {
  if (persons.length < 2) return null;
  const columns = ['NO.', 'NAMA', 'NIP', 'PANGKAT/GOLONGAN RUANG', 'JABATAN LAMA', 'JABATAN BARU'];
  const rows = persons.map((person, i) => [
    `${i + 1}.`,
    person.name,
    person.nip,
    person.rank,
    person.oldPost,
    person.newPost,
  ]);
  const title = `DAFTAR ${subject.toUpperCase()}`;
  if (commonDay(persons)) return { title, columns, rows };
  const days = persons.map(({ effectiveDate }) => longDate(effectiveDate));
  return {
    title,
    columns: [...columns, 'TERHITUNG MULAI TANGGAL'],
    rows: rows.map((row, i) => [...row, days[i] ?? '']),
  };
}

function commonDay(persons: readonly DecreePerson[]): string | undefined {
  const days = new Set(persons.map(({ effectiveDate }) => effectiveDate));
  return days.size === 1 ? persons[0]?.effectiveDate : undefined;
}
