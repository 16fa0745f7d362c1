import { bothWords } from '../language/words.js';

/** In which capacity somebody acts, as it stands before an office. */
export const capacityWords = bothWords({
  id: { holder: '', plt: 'Plt.', plh: 'Plh.', person: '', 'hr-officer': 'a.n.' },
  en: {
    holder: '',
    plt: 'Acting (Plt.)',
    plh: 'Daily acting (Plh.)',
    person: '',
    'hr-officer': 'on behalf of',
  },
});
