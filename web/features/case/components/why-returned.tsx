import type { Case } from '../../../../contract/case.js';
import { bothWords, useWords } from '../../../language/words.js';
import { Notice } from '../../../parts/notice.js';

const words = bothWords({
  id: {
    by: (office: string) => `Dikembalikan oleh ${office}`,
    documents: 'Alasannya tertulis pada dokumen yang dikembalikan.',
  },
  en: {
    by: (office) => `Returned by ${office}`,
    documents: 'Why stands at the documents that were returned.',
  },
});

/** Who has returned the case, and why: what is to be mended. */
export function WhyReturned({ steps }: { readonly steps: Case['steps'] }) {
  const said = useWords(words);
  const last = steps
    .flatMap((step) => step.with)
    .flatMap(({ title, decided }) => (decided?.verdict === 'returned' ? [{ title, decided }] : []))
    .toSorted((one, other) => (one.decided.at < other.decided.at ? -1 : 1))
    .at(-1);
  if (last === undefined) return null;
  const { title, decided } = last;
  return (
    <Notice title={said.by([title, decided.by && `(${decided.by})`].filter(Boolean).join(' '))}>
      {decided.reason ?? said.documents}
    </Notice>
  );
}
