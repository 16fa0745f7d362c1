import { bothWords } from '../../../language/words.js';

export const barWords = bothWords({
  id: {
    title: 'Putusan Anda',
    cancel: 'Batal',
    sign: 'Tandatangani SK',
    final: 'Ini tidak dapat ditarik kembali.',
    conflict: 'Belum disimpan: keadaan sudah berubah',
    refused: 'Belum disimpan',
    kept: 'Yang Anda ketik tetap ada.',
  },
  en: {
    title: 'Your verdict',
    cancel: 'Cancel',
    sign: 'Sign the decree',
    final: 'This cannot be taken back.',
    conflict: 'Not stored: something has changed',
    refused: 'Not stored',
    kept: 'What you typed is still there.',
  },
});
