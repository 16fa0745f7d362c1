import type { Text } from '../domain/text.js';

/**
 * What can be wrong with a field's value beyond what zod itself has words for, in both languages.
 * A schema of `fields.ts` puts the sentence into `params.problem` of its issue.
 */
export const fieldProblems = {
  blank: { id: 'harus berisi teks', en: 'must contain text' },
  unprintable: {
    id: 'berisi huruf kendali atau tanda tak terlihat yang tidak dapat dicetak',
    en: 'contains control characters or invisible marks that cannot be printed',
  },
  unstorable: {
    id: 'berisi huruf yang tidak dapat disimpan, atau bersarang terlalu dalam',
    en: 'contains characters that cannot be stored, or is nested too deeply',
  },
  position: {
    id: 'bukan kode jabatan; pakai huruf, angka, dan . _ : / - (1 sampai 200 huruf)',
    en: 'is no position code; use letters, digits and . _ : / - (1 to 200 characters)',
  },
  employee: { id: 'bukan NIP; tulis 18 angka', en: 'is no NIP; write 18 digits' },
  date: {
    id: 'bukan tanggal yang ada; tulis sebagai TTTT-BB-HH, tahun 1900 sampai 2199',
    en: 'is no day of the calendar; write it as YYYY-MM-DD, years 1900 to 2199',
  },
} as const satisfies Record<string, Text>;

/** Text longer than its field takes. */
export function tooLong(max: number): Text {
  return {
    id: `lebih panjang dari ${max.toLocaleString('id')} huruf`,
    en: `is longer than ${max.toLocaleString('en')} characters`,
  };
}
