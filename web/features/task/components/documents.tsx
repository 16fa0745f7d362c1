import type { Case } from '../../../../contract/case.js';
import { useWords } from '../../../language/words.js';
import style from './documents.module.css';
import { taskWords } from './task-words.js';

/** The documents of the case: what the proposer supplied, and what Jenjang has made. */
export function Documents({ caseData }: { readonly caseData: Case }) {
  const said = useWords(taskWords);
  const { id, checklist, documents } = caseData;
  if (checklist.length === 0 && documents.length === 0) return null;
  return (
    <section>
      <h2>{said.documents}</h2>
      <ul className={style.documents}>
        {checklist.map((item) => (
          <li key={item.kind}>
            <span>
              <strong>{item.title}</strong> <span data-state={item.state}>{said[item.state]}</span>
              {item.reason !== null && <span className="soft"> · {item.reason}</span>}
            </span>
            {item.document !== null && (
              <FileLink address={`/api/v1/cases/${id}/documents/${item.document.id}`} />
            )}
          </li>
        ))}
        {documents.map((document) => (
          <li key={document.id}>
            <span>
              <strong>{document.kind}</strong> <span className="soft">{document.number}</span>
            </span>
            {document.fileReady && <FileLink address={`/api/v1/cases/${id}/documents/${document.id}`} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileLink({ address }: { readonly address: string }) {
  const said = useWords(taskWords);
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {said.view}
    </a>
  );
}
