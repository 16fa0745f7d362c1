import type { Period } from '../calendar/period.js';
import type { Level } from '../registry/level.js';
import type { Text } from '../text.js';

/** Employment status, as the registry keeps it. */
export const statusNames: ReadonlyMap<string, Text> = new Map([
  ['active', { id: 'Aktif', en: 'Active' }],
  ['unpaid-leave', { id: 'Cuti di luar tanggungan negara', en: 'Unpaid leave' }],
  ['study-assignment', { id: 'Tugas belajar', en: 'Study assignment' }],
  ['suspended', { id: 'Pemberhentian sementara', en: 'Suspended' }],
  ['awaiting-post', { id: 'Penerima uang tunggu', en: 'Awaiting a post' }],
  ['state-official', { id: 'Pejabat negara', en: 'State official' }],
  ['pre-retirement', { id: 'Masa persiapan pensiun', en: 'Preparing for retirement' }],
  ['missing', { id: 'Dinyatakan hilang', en: 'Missing' }],
  ['retired', { id: 'Pensiun', en: 'Retired' }],
]);

/** Annual appraisal (PermenPANRB 6/2022), best first. */
export const predicateNames: ReadonlyMap<string, Text> = new Map([
  ['very-good', { id: 'Sangat Baik', en: 'Very good' }],
  ['good', { id: 'Baik', en: 'Good' }],
  ['needs-improvement', { id: 'Butuh Perbaikan', en: 'Needs improvement' }],
  ['poor', { id: 'Kurang', en: 'Poor' }],
  ['very-poor', { id: 'Sangat Kurang', en: 'Very poor' }],
]);

export const severityNames = {
  light: { id: 'ringan', en: 'light' },
  medium: { id: 'sedang', en: 'medium' },
  heavy: { id: 'berat', en: 'heavy' },
} as const satisfies Record<string, Text>;

const namesOfLevels = {
  'senior-executive': { id: 'Pimpinan Tinggi Pratama', en: 'Senior executive' },
  administrator: { id: 'Administrator', en: 'Administrator' },
  supervisor: { id: 'Pengawas', en: 'Section head' },
  'functional-expert-first': { id: 'Fungsional Ahli Pertama', en: 'Functional expert, first rung' },
  'functional-expert-junior': { id: 'Fungsional Ahli Muda', en: 'Functional expert, junior' },
  'functional-expert-senior': { id: 'Fungsional Ahli Madya', en: 'Functional expert, senior' },
  'functional-expert-principal': { id: 'Fungsional Ahli Utama', en: 'Functional expert, principal' },
  'functional-skill-beginner': { id: 'Fungsional Pemula', en: 'Functional technician, beginner' },
  'functional-skill-skilled': { id: 'Fungsional Terampil', en: 'Functional technician, skilled' },
  'functional-skill-proficient': { id: 'Fungsional Mahir', en: 'Functional technician, proficient' },
  'functional-skill-supervisor': { id: 'Fungsional Penyelia', en: 'Functional technician, supervisor' },
  'functional-unranked': { id: 'Fungsional tanpa jenjang', en: 'Functional post without a rung' },
  'functional-head': { id: 'Fungsional pemimpin unit', en: 'Functional post heading a unit' },
  staff: { id: 'Pelaksana', en: 'Staff officer' },
  elected: { id: 'Pejabat hasil pemilihan', en: 'Elected official' },
} as const satisfies Record<Level, Text>;

const levelNames: ReadonlyMap<string, Text> = new Map(Object.entries(namesOfLevels));

/** What a level is called; one that the registry does not know goes by its key. */
export function levelName(level: string): Text {
  return levelNames.get(level) ?? verbatim(level);
}

/** The same words in both languages: numbers, keys, days. */
export function verbatim(words: string): Text {
  return { id: words, en: words };
}

/** Several texts in a row. */
export function listed(texts: readonly Text[], separator = ', '): Text {
  return { id: texts.map(({ id }) => id).join(separator), en: texts.map(({ en }) => en).join(separator) };
}

/**
 * A period in words, parts that are nought left out.
 *
 * @example periodText({ years: 1, months: 7, days: 0 }) // { id: '1 tahun 7 bulan', en: '1 year 7 months' }
 */
export function periodText(period: Partial<Period>): Text {
  const parts = (['years', 'months', 'days'] as const)
    .filter((unit) => (period[unit] ?? 0) > 0)
    .map((unit) => counted(period[unit] ?? 0, units[unit]));
  return parts.length > 0 ? listed(parts, ' ') : counted(0, units.days);
}

interface Unit {
  readonly id: string;
  readonly one: string;
  readonly many: string;
}

const units = {
  years: { id: 'tahun', one: 'year', many: 'years' },
  months: { id: 'bulan', one: 'month', many: 'months' },
  days: { id: 'hari', one: 'day', many: 'days' },
} as const satisfies Record<keyof Period, Unit>;

function counted(number: number, { id, one, many }: Unit): Text {
  return { id: `${number} ${id}`, en: `${number} ${number === 1 ? one : many}` };
}
