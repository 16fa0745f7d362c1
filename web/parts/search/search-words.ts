import { bothWords } from '../../language/words.js';

export const searchWords = bothWords({
  id: {
    nothing: 'Tidak ada yang cocok',
    unanswered: 'Tidak dapat dicari sekarang; ketik lagi sebentar lagi',
    more: 'Masih ada yang lain: ketik lebih banyak',
    employeeHint: 'Ketik sebagian nama, atau awal NIP',
    positionHint: 'Ketik sebagian nama jabatan',
    vacant: 'lowong',
    heldBy: (names: string) => `diisi ${names}`,
  },
  en: {
    nothing: 'Nothing matches',
    unanswered: 'Cannot be searched now; type again in a moment',
    more: 'There are more: type more',
    employeeHint: 'Type a part of the name, or the beginning of the NIP',
    positionHint: 'Type a part of the title',
    vacant: 'vacant',
    heldBy: (names) => `held by ${names}`,
  },
});
