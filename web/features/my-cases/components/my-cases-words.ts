import { bothWords } from '../../../language/words.js';

export const myCasesWords = bothWords({
  id: {
    title: 'Berkas',
    mine: 'Berkas saya',
    noneMine: 'Tidak ada usulan tentang Anda.',
    others: 'Berkas lain yang boleh Anda lihat',
    noneOthers: 'Belum ada berkas.',
    propose: 'Ajukan mutasi',
    open: 'Lihat seluruh berkas',
    running: 'Berjalan',
    returned: 'Dikembalikan',
    completed: 'Selesai',
    all: 'Semua',
    show: 'Tampilkan',
    with: (offices: string) => `di ${offices}`,
  },
  en: {
    title: 'Cases',
    mine: 'My cases',
    noneMine: 'Nothing has been proposed about you.',
    others: 'Other cases that you may see',
    noneOthers: 'No cases yet.',
    propose: 'Ask for a rotation',
    open: 'Open the whole case',
    running: 'Running',
    returned: 'Returned',
    completed: 'Completed',
    all: 'All',
    show: 'Show',
    with: (offices) => `with ${offices}`,
  },
});
