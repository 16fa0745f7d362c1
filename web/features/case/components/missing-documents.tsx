import type { Case } from '../../../../contract/case.js';
import { bothWords, useWords } from '../../../language/words.js';
import { ChecklistUpload } from '../../../parts/upload/checklist-upload.js';

const words = bothWords({
  id: {
    title: 'Lengkapi dokumen',
    left: (count: number) => `${count} dokumen masih perlu diunggah.`,
    complete: 'Semua dokumen yang wajib sudah diunggah.',
  },
  en: {
    title: 'Complete the documents',
    left: (count) =>
      count === 1 ? '1 document is still to be uploaded.' : `${count} documents are still to be uploaded.`,
    complete: 'Every required document has been uploaded.',
  },
});

/** What the proposer still has to supply. */
export function MissingDocuments({ caseData }: { readonly caseData: Case }) {
  const said = useWords(words);
  const left = caseData.checklist.filter(
    ({ required, state }) => state === 'returned' || (required && state === 'missing'),
  ).length;
  return (
    <section>
      <h2>{said.title}</h2>
      <p>{left > 0 ? said.left(left) : said.complete}</p>
      <ChecklistUpload caseData={caseData} />
    </section>
  );
}
