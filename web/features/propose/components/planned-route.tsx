import type { Preview } from '../../../../contract/process.js';
import { capacityWords } from '../../../account/capacity-words.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import style from './propose-page.module.css';
import { proposeWords } from './propose-words.js';

type Step = Preview['steps'][number];
type Planned = Extract<Step, { state: 'planned' }>;

/** The way of the case before it begins: who, by which day, what happens if they do nothing; and what is skipped. */
export function PlannedRoute({ steps }: { readonly steps: readonly Step[] }) {
  const said = useWords(proposeWords);
  return (
    <section>
      <h2>{said.route}</h2>
      <p className="soft">{said.estimate}</p>
      <ol className={style.steps}>
        {steps.map((step) =>
          step.state === 'skipped' ? (
            <li key={step.key} data-skipped>
              <s>{step.title}</s> · {said.skipped}: {step.because}
            </li>
          ) : (
            <li key={step.key}>
              <PlannedStep step={step} />
            </li>
          ),
        )}
      </ol>
    </section>
  );
}

function PlannedStep({ step }: { readonly step: Planned }) {
  const said = useWords(proposeWords);
  const capacities: Readonly<Record<string, string>> = useWords(capacityWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const { title, offices, dueAt, workingDays, ifNobodyDecides } = step;
  return (
    <>
      <p>
        <strong>{title}</strong>{' '}
        <span className="soft">
          {dueAt === null || workingDays === null
            ? said.noTerm
            : said.due(dateWords(dueAt, 'short', language, timeZone), workingDays)}
        </span>
      </p>
      {offices.map(({ doing, title: office, holder, done, why }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an office may stand twice in a step
        <p key={place}>
          <span className="soft">{doing}:</span> {office}
          <span className="soft">
            {' · '}
            {holder === null
              ? said.nobody
              : [capacities[holder.capacity], holder.name].filter(Boolean).join(' ')}
            {done && ` · ${said.done}`}
            {why !== null && ` · ${why}`}
          </span>
        </p>
      ))}
      <details>
        <summary>{said.silence}</summary>
        {ifNobodyDecides}.
      </details>
    </>
  );
}
