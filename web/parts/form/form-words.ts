import { bothWords } from '../../language/words.js';

export const formWords = bothWords({
  id: {
    required: (title: string) => `${title} (wajib)`,
    optional: (title: string) => `${title} (bila perlu)`,
    choose: 'Pilih…',
    accept: 'Terima',
    giveBack: 'Kembalikan',
    why: 'Alasan mengembalikan (wajib)',
  },
  en: {
    required: (title) => `${title} (required)`,
    optional: (title) => `${title} (optional)`,
    choose: 'Choose…',
    accept: 'Accept',
    giveBack: 'Return',
    why: 'Why it is returned (required)',
  },
});
