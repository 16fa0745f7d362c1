import type { Case } from '../../../contract/case.js';
import { capacityWords } from '../../account/capacity-words.js';
import { useSignedInAs } from '../../account/me-context.js';
import { dateWords } from '../../language/dates.js';
import { useLanguage } from '../../language/language.js';
import { useWords } from '../../language/words.js';
import { verdictWord, verdictWords } from '../verdict-words.js';
import { caseWords } from './case-words.js';
import style from './opinions.module.css';

type Office = Case['steps'][number]['with'][number];
const spoken = new Set(['opinion', 'approval', 'check', 'verification', 'board', 'document']);

/** What others have said of the case so far, and who is still to give an opinion; `except` is the reader's own task. */
export function Opinions({ steps, except }: { readonly steps: Case['steps']; readonly except?: string }) {
  const said = useWords(caseWords);
  const shown = steps
    .filter(({ kind, state }) => spoken.has(kind) && state !== 'superseded')
    .flatMap((step) => step.with.map((office) => ({ step, office })))
    .filter(
      ({ step, office }) =>
        office.task !== except &&
        (office.decided !== null || (step.kind === 'opinion' && office.state === 'open')),
    );
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{said.opinions}</h2>
      <ul className={style.opinions}>
        {shown.map(({ step, office }) => (
          <li key={office.task}>
            <Opinion office={office} step={step.title} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Opinion({ office, step }: { readonly office: Office; readonly step: string }) {
  const said = useWords(caseWords);
  const verdicts = useWords(verdictWords);
  const capacities: Readonly<Record<string, string>> = useWords(capacityWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const { decided, title } = office;
  if (decided === null) return <span className="soft">{said.waitingFor(title)}</span>;
  const capacity = capacities[decided.capacity ?? ''] ?? '';
  return (
    <>
      <strong>{verdictWord(verdicts, decided.verdict)}</strong> · {capacity && `${capacity} `}
      {title}
      {decided.by !== null && ` (${decided.by})`}
      <span className="soft">
        , {dateWords(decided.at, 'short', language, timeZone)} · {step}
      </span>
      {decided.reason !== null && <blockquote>{decided.reason}</blockquote>}
    </>
  );
}
