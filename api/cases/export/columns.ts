import type * as z from 'zod';
import type { caseItemSchema, caseState } from '../../../contract/case.js';
import type { Text } from '../../../domain/text.js';

type Item = z.input<typeof caseItemSchema>;
type State = z.infer<typeof caseState>;

/** A column of the exported list. */
interface Column {
  readonly title: string;
  readonly cell: (item: Item) => string;
}

const states: Readonly<Record<State, Text>> = {
  running: { id: 'Berjalan', en: 'Running' },
  returned: { id: 'Dikembalikan', en: 'Returned' },
  suspended: { id: 'Ditangguhkan', en: 'Suspended' },
  completed: { id: 'Selesai', en: 'Completed' },
  rejected: { id: 'Ditolak', en: 'Rejected' },
  withdrawn: { id: 'Ditarik', en: 'Withdrawn' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
};

const capacities = { holder: '', person: '', plt: 'Plt. ', plh: 'Plh. ' } as const;
const yesNo = { yes: { id: 'ya', en: 'yes' }, no: { id: 'tidak', en: 'no' } } as const;

/** The columns of the list as the page shows it. A case in several steps has them in one cell, in one order. */
export function columnsOf(language: keyof Text, day: (at: string) => string): readonly Column[] {
  const column = (title: Text, cell: Column['cell']): Column => ({ title: title[language], cell });
  const eachStep = (word: (step: Item['open'][number]) => string) => (item: Item) =>
    item.open.map(word).join('; ');
  return [
    column({ id: 'Nomor berkas', en: 'Case number' }, ({ number }) => number),
    column({ id: 'Proses', en: 'Process' }, ({ title }) => title),
    column({ id: 'Nama', en: 'Name' }, ({ subject }) => subject.name),
    column({ id: 'NIP', en: 'NIP' }, ({ subject }) => subject.nip ?? ''),
    column({ id: 'Jabatan sekarang', en: 'Present post' }, ({ subject }) => subject.position?.title ?? ''),
    column({ id: 'Unit kerja', en: 'Unit' }, ({ subject }) => subject.position?.unit ?? ''),
    column({ id: 'Jabatan tujuan', en: 'Target post' }, ({ target }) => target?.title ?? ''),
    column({ id: 'Unit kerja tujuan', en: 'Target unit' }, ({ target }) => target?.unit ?? ''),
    column({ id: 'Keadaan', en: 'State' }, ({ state }) => states[state][language]),
    column({ id: 'Diusulkan', en: 'Proposed' }, ({ openedAt }) => day(openedAt)),
    column(
      { id: 'Langkah', en: 'Step' },
      eachStep(({ title }) => title),
    ),
    column({ id: 'Ada pada', en: 'With' }, eachStep(holdersOf)),
    column(
      { id: 'Sejak', en: 'Since' },
      eachStep(({ since }) => day(since)),
    ),
    column(
      { id: 'Tenggat', en: 'Due' },
      eachStep(({ dueAt }) => (dueAt === null ? '–' : day(dueAt))),
    ),
    column(
      { id: 'Terlambat', en: 'Overdue' },
      (item) => yesNo[item.open.some(({ overdue }) => overdue) ? 'yes' : 'no'][language],
    ),
  ];
}

function holdersOf({ holders }: Item['open'][number]): string {
  return holders
    .map(({ office, name, capacity }) => {
      const who = name === null ? null : `${capacity === null ? '' : capacities[capacity]}${name}`;
      return office === null ? (who ?? '') : who === null ? office : `${office} (${who})`;
    })
    .join(', ');
}
