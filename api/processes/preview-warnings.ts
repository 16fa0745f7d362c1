import { dayWords } from '../../domain/notices/day-words.js';
import type { Text } from '../../domain/text.js';
import type { ProposalPreview } from '../../store/reads/preview-proposal.js';
import { alsoTargeted } from '../cases/warnings.js';

/** What a proposer should know before submitting, besides what the rules found. */
export function previewWarnings(
  { rivals, lateDecree }: ProposalPreview,
  language: keyof Text,
): readonly { readonly code: string; readonly text: string }[] {
  const late = lateDecree === null ? [] : [decreeAfter(dayWords(lateDecree))];
  return [...late, ...rivals.map(alsoTargeted)].map(({ code, text }) => ({ code, text: text[language] }));
}

function decreeAfter(day: Text): { readonly code: string; readonly text: Text } {
  return {
    code: 'DECREE_AFTER_EFFECTIVE_DATE',
    text: {
      id: `Bila setiap pejabat memakai seluruh waktunya, surat keputusan baru terbit ${day.id}, sesudah tanggal berlakunya; penanda tangan lalu harus menetapkan tanggal lain`,
      en: `If every office takes its whole time, the decree is issued on ${day.en}, after its effective date; whoever signs would then have to set another`,
    },
  };
}
