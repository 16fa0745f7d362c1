import { date, employee, text } from '../flow/fields.js';
import { filledIn, type Verdict, type VerdictForm, withReason } from '../steps/verdicts.js';
import type { Text } from '../text.js';
import type { Remedy } from './remedy.js';

/** What is filled in to name an acting official; the number where the order was given on paper. */
export const namingForm = {
  official: employee({ id: 'NIP yang ditunjuk', en: 'NIP of the acting official' }),
  from: date({ id: 'Sejak tanggal', en: 'From' }),
  until: date({ id: 'Sampai dengan tanggal', en: 'Until' }),
  number: text({ id: 'Nomor surat perintah, bila sudah ada', en: 'Number of the order, if it has one' }, 100),
} as const;

/** What HR may answer: an order where one helps, else that they have taken note, and what they do about it. */
export function namingOffers(remedy: Remedy): readonly VerdictForm[] {
  return remedy === 'order'
    ? [filledIn(namingForm, ['official', 'from', 'until'])]
    : [withReason('acknowledged')];
}

/** What such an answer leads to. */
export function namingLeadsTo(verdict: Verdict, office: string): Text {
  return verdict === 'received'
    ? {
        id: `Surat perintah diberikan; tugas terbuka bagi yang ditunjuk sebagai ${office}`,
        en: `The order is given; the task opens for whoever acts as ${office}`,
      }
    : {
        id: `Dicatat; tugas tetap menunggu ${office}`,
        en: `Noted; the task goes on waiting for ${office}`,
      };
}
