import { bothWords } from '../../../language/words.js';

export const bulkWords = bothWords({
  id: {
    selected: (count: number) => `${count} tugas dipilih`,
    none: 'Tugas-tugas ini tidak mempunyai putusan yang sama; putuskan satu per satu.',
    submit: (verdict: string, count: number) => `${verdict} ${count} tugas`,
    clear: 'Batalkan pilihan',
    back: 'Batal',
    working: (left: number) => `Menyimpan, ${left} lagi…`,
    stored: (count: number) => `${count} tugas tersimpan.`,
    failed: 'Belum disimpan:',
    title: 'Putusan untuk yang dipilih',
    again: (count: number) => `Coba lagi untuk ${count} tugas`,
    close: 'Tutup',
    select: (who: string) => `Pilih ${who}`,
  },
  en: {
    selected: (count) => (count === 1 ? '1 task selected' : `${count} tasks selected`),
    none: 'These tasks have no verdict in common; decide them one by one.',
    submit: (verdict, count) => `${verdict} ${count === 1 ? '1 task' : `${count} tasks`}`,
    clear: 'Clear the selection',
    back: 'Cancel',
    working: (left) => `Saving, ${left} to go…`,
    stored: (count) => (count === 1 ? '1 task stored.' : `${count} tasks stored.`),
    failed: 'Not stored:',
    title: 'A verdict for what is selected',
    again: (count) => `Try again for ${count === 1 ? '1 task' : `${count} tasks`}`,
    close: 'Close',
    select: (who) => `Select ${who}`,
  },
});
