import { lazy, Suspense, useState } from 'react';
import type { Case } from '../../../contract/case.js';
import { useWords } from '../../language/words.js';
import { Waiting } from '../waiting.js';
import { caseWords } from './case-words.js';
import style from './documents.module.css';

// With it comes the reader of PDF, larger than the whole page: only where somebody looks.
const Viewer = lazy(async () => ({ default: (await import('../viewer/viewer.js')).Viewer }));

interface Shown {
  readonly title: string;
  readonly address: string;
  readonly mediaType: string;
}

/** The documents of the case: what the proposer supplied, and what Jenjang has made; each opens where one reads. */
export function Documents({
  caseData,
  supplying = false,
}: {
  readonly caseData: Case;
  /** What is lacking stands elsewhere on the page, with the way to supply it. */
  readonly supplying?: boolean;
}) {
  const said = useWords(caseWords);
  const [shown, setShown] = useState<Shown>();
  const { id, documents } = caseData;
  const checklist = caseData.checklist.filter(({ document }) => !supplying || document !== null);
  if (checklist.length === 0 && documents.length === 0) return null;
  const view = (document: string, title: string, mediaType: string) => (
    <button
      type="button"
      className={style.view}
      aria-label={said.viewThis(title)}
      onClick={() => setShown({ title, mediaType, address: `/api/v1/cases/${id}/documents/${document}` })}
    >
      {said.view}
    </button>
  );
  return (
    <section>
      <h2>{said.documents}</h2>
      <ul className={style.documents}>
        {documents.map((each) => (
          <li key={each.id}>
            <span>
              <strong>{said[each.kind as 'decree'] ?? each.kind}</strong>{' '}
              <span className="soft">
                {[each.number, said[each.state]].filter((part) => part !== null).join(' · ')}
              </span>
            </span>
            {each.fileReady && view(each.id, each.number ?? each.kind, 'application/pdf')}
          </li>
        ))}
        {checklist.map((item) => (
          <li key={item.kind}>
            <span>
              {item.title}{' '}
              <span
                data-state={item.required || item.state !== 'missing' ? item.state : 'optional'}
                className={style.state}
              >
                {item.state === 'missing' && !item.required ? said.optional : said[item.state]}
              </span>
              {item.document !== null && item.document.version > 1 && (
                <span className="soft"> · {said.version(item.document.version)}</span>
              )}
              {item.reason !== null && <span className="soft"> · {item.reason}</span>}
            </span>
            {item.document !== null && view(item.document.id, item.title, item.document.mediaType)}
          </li>
        ))}
      </ul>
      {shown && (
        <Suspense fallback={<Waiting />}>
          <Viewer key={shown.address} {...shown} close={() => setShown(undefined)} />
        </Suspense>
      )}
    </section>
  );
}
