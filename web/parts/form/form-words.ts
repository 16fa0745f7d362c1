import { bothWords } from '../../language/words.js';

export const formWords = bothWords({
  id: {
    required: (title: string) => `${title} (wajib)`,
    optional: (title: string) => `${title} (bila perlu)`,
    choose: 'Pilih…',
    allOf: (verdict: string) => `${verdict} semua dokumen ini:`,
    why: 'Alasan mengembalikan (wajib)',
  },
  en: {
    required: (title) => `${title} (required)`,
    optional: (title) => `${title} (optional)`,
    choose: 'Choose…',
    allOf: (verdict) => `${verdict} all of these documents:`,
    why: 'Why it is returned (required)',
  },
});
