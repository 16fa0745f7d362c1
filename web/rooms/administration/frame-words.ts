import { bothWords } from '../../language/words.js';

export const frameWords = bothWords({
  id: {
    title: 'Administrasi',
    rooms: 'Ruang administrasi',
    go: 'Buka ruang',
    refused: 'Bukan untuk akun Anda',
    refusedArea:
      'Administrasi dikerjakan oleh petugas kepegawaian (BKPSDM) dan administrator. Mintalah kepada mereka bila ada yang perlu diubah.',
    refusedRoom: 'Ruang ini dikerjakan oleh petugas kepegawaian (BKPSDM).',
    unknown: 'Ruang administrasi ini tidak ada. Pilih salah satu dari daftar.',
    inbox: 'Ke kotak masuk',
  },
  en: {
    title: 'Administration',
    rooms: 'Rooms of administration',
    go: 'Open a room',
    refused: 'Not for your account',
    refusedArea:
      'Administration is done by HR officers and administrators. Ask them if something needs to be changed.',
    refusedRoom: 'This room is worked by HR officers.',
    unknown: 'There is no such room of administration. Choose one from the list.',
    inbox: 'To the inbox',
  },
});
