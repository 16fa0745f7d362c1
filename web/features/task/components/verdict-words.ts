import { bothWords } from '../../../language/words.js';

export const barWords = bothWords({
  id: {
    title: 'Putusan Anda',
    cancel: 'Batal',
    sign: 'Tandatangani SK',
    final: 'Ini tidak dapat ditarik kembali.',
  },
  en: {
    title: 'Your verdict',
    cancel: 'Cancel',
    sign: 'Sign the decree',
    final: 'This cannot be taken back.',
  },
});
