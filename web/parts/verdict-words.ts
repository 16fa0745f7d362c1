import { bothWords } from '../language/words.js';

/** What somebody has said, as it is told afterwards. */
export const verdictWords = bothWords({
  id: {
    approved: 'Disetujui',
    returned: 'Dikembalikan',
    rejected: 'Ditolak',
    supported: 'Mendukung',
    objected: 'Keberatan',
    accepted: 'Diterima',
    for: 'Setuju',
    against: 'Tidak setuju',
    abstained: 'Abstain',
    received: 'Diterima',
    initialled: 'Diparaf',
    signed: 'Ditandatangani',
    convened: 'Rapat tim diundang',
    reconvened: 'Rapat ulang',
    acknowledged: 'Telah dibaca',
  },
  en: {
    approved: 'Approved',
    returned: 'Returned',
    rejected: 'Rejected',
    supported: 'Supports',
    objected: 'Objects',
    accepted: 'Accepted',
    for: 'For',
    against: 'Against',
    abstained: 'Abstained',
    received: 'Received',
    initialled: 'Initialled',
    signed: 'Signed',
    convened: 'Board convened',
    reconvened: 'Convened again',
    acknowledged: 'Acknowledged',
  },
});

/** The word for a verdict; the verdict itself where there is none. */
export function verdictWord(said: Readonly<Record<string, unknown>>, verdict: string): string {
  const word = said[verdict];
  return typeof word === 'string' ? word : verdict;
}
