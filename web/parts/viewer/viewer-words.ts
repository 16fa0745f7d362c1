import { bothWords } from '../../language/words.js';

export const viewerWords = bothWords({
  id: {
    close: 'Tutup',
    save: 'Unduh',
    page: (number: number, count: number) => `Halaman ${number} dari ${count}`,
    larger: 'Perbesar',
    smaller: 'Perkecil',
    broken: 'Berkas ini tidak dapat ditampilkan di sini; unduh untuk membukanya.',
    loading: 'Memuat dokumen…',
  },
  en: {
    close: 'Close',
    save: 'Download',
    page: (number, count) => `Page ${number} of ${count}`,
    larger: 'Larger',
    smaller: 'Smaller',
    broken: 'This file cannot be shown here; download it to open it.',
    loading: 'Loading the document…',
  },
});
