import { useSignedInAs } from '../account/me-context.js';
import { dateWords } from '../language/dates.js';
import { useLanguage } from '../language/language.js';
import { bothWords, useWords } from '../language/words.js';
import { Notice } from './notice.js';

const words = bothWords({
  id: { stale: (time: string) => `Data pukul ${time}; yang terbaru belum dapat diambil.` },
  en: { stale: (time) => `As of ${time}; newer data cannot be fetched yet.` },
});

/** What is shown is no longer fresh, for the newest could not be had. */
export function Stale({
  query,
}: {
  readonly query: { readonly isError: boolean; readonly dataUpdatedAt: number };
}) {
  const said = useWords(words);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  if (!query.isError || query.dataUpdatedAt === 0) return null;
  return (
    <Notice>
      {said.stale(dateWords(new Date(query.dataUpdatedAt).toISOString(), 'time', language, timeZone))}
    </Notice>
  );
}
