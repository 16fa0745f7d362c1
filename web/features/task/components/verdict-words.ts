import { bothWords } from '../../../language/words.js';

export const barWords = bothWords({
  id: {
    title: 'Putusan Anda',
    choose: 'Pilih putusan',
    cancel: 'Batal',
    sign: 'Tandatangani SK',
    final: 'Ini tidak dapat ditarik kembali.',
    sending: 'Menyimpan…',
    conflict: 'Belum disimpan: keadaan sudah berubah',
    refused: 'Belum disimpan',
    done: (verdict: string, who: string) => `${verdict}: ${who}.`,
    kept: 'Yang Anda ketik tetap ada.',
  },
  en: {
    title: 'Your verdict',
    choose: 'Choose a verdict',
    cancel: 'Cancel',
    sign: 'Sign the decree',
    final: 'This cannot be taken back.',
    sending: 'Saving…',
    conflict: 'Not stored: something has changed',
    refused: 'Not stored',
    done: (verdict, who) => `${verdict}: ${who}.`,
    kept: 'What you typed is still there.',
  },
});
