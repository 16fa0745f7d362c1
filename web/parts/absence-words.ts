import { bothWords } from '../language/words.js';

/** Why somebody is away, by the keys of the contract. */
export const absenceWords = bothWords({
  id: {
    'annual-leave': 'Cuti tahunan',
    'sick-leave': 'Cuti sakit',
    'official-travel': 'Dinas luar',
    training: 'Pelatihan',
    other: 'Lainnya',
  },
  en: {
    'annual-leave': 'Annual leave',
    'sick-leave': 'Sick leave',
    'official-travel': 'Official travel',
    training: 'Training',
    other: 'Other',
  },
});
