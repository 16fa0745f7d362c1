import type { Case } from '../../../../contract/case.js';
import { capacityWords } from '../../../account/capacity-words.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { verdictWord, verdictWords } from '../../../parts/verdict-words.js';
import style from './opinions.module.css';
import { taskWords } from './task-words.js';

type Office = Case['steps'][number]['with'][number];

/** What others have said of the case so far, and who is still to speak. */
export function Opinions({ steps }: { readonly steps: Case['steps'] }) {
  const said = useWords(taskWords);
  const heard = steps.filter(
    ({ kind, state }) => (kind === 'opinion' || kind === 'approval') && state !== 'superseded',
  );
  const offices = heard.flatMap((step) => step.with.map((office) => ({ step, office })));
  const shown = offices.filter(
    ({ step, office }) => office.decided !== null || (step.kind === 'opinion' && office.state === 'open'),
  );
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{said.opinions}</h2>
      <ul className={style.opinions}>
        {shown.map(({ step, office }) => (
          <li key={office.task}>
            <Opinion office={office} />
            <span className="soft"> · {step.title}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Opinion({ office }: { readonly office: Office }) {
  const said = useWords(taskWords);
  const verdicts = useWords(verdictWords);
  const capacities: Readonly<Record<string, string>> = useWords(capacityWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const { decided, title } = office;
  if (decided === null) return <span className="soft">{said.waitingFor(title)}</span>;
  const capacity = capacities[decided.capacity ?? ''] ?? '';
  return (
    <>
      <strong>{verdictWord(verdicts, decided.verdict)}</strong> — {capacity && `${capacity} `}
      {title}
      {decided.by !== null && `, ${decided.by}`}
      <span className="soft">, {dateWords(decided.at, 'short', language, timeZone)}</span>
      {decided.reason !== null && <blockquote>{decided.reason}</blockquote>}
    </>
  );
}
