import { Link } from 'react-router';
import type { CaseItem } from '../../../../contract/case.js';
import { capacityWords } from '../../../account/capacity-words.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { postWords } from '../../../parts/case/post-words.js';
import { Due } from '../../../parts/due.js';
import style from './tracked-case.module.css';
import { trackingWords, wordOf } from './tracking-words.js';

type OpenStep = CaseItem['open'][number];

/** A case in one glance: about whom, at which step, who has it, since when, until when. */
export function TrackedCase({ item }: { readonly item: CaseItem }) {
  const said = useWords(trackingWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const day = (at: string) => dateWords(at, 'short', language, timeZone);
  const late = item.open.some(({ overdue }) => overdue);
  return (
    <li className={style.case} data-late={late}>
      <div>
        <Link to={`/cases/${item.id}`} data-case={item.id}>
          <strong>{item.subject.name}</strong>
          {item.target !== null && ` → ${postWords(item.target)}`}
        </Link>
        <p className="soft">
          {item.title} · {item.number} · {said.proposed(day(item.openedAt))}
          {item.subject.nip !== null && (
            <>
              {' · '}
              <span className={style.nip}>NIP {item.subject.nip}</span>
            </>
          )}
        </p>
      </div>
      <div>
        {item.state !== 'running' && (
          <p>
            <strong>{wordOf(said, 'state', item.state)}</strong>
            {item.state === 'returned' && ` · ${said.withProposer}`}
            {item.state === 'suspended' && ` · ${said.suspendedNote}`}
            {item.closedAt !== null && ` · ${said.closed(day(item.closedAt))}`}
          </p>
        )}
        {item.state === 'running' && item.open.length === 0 && <p className="soft">{said.noStep}</p>}
        {item.open.length > 0 && (
          <ul>
            {item.open.map((step) => (
              <li key={step.key}>
                <Held step={step} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** A step: who has it, since when, until when. */
function Held({ step }: { readonly step: OpenStep }) {
  const said = useWords(trackingWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  return (
    <>
      <strong>{step.title}</strong>
      {step.holders.length > 0 && (
        <>
          {` ${said.with} `}
          {step.holders.map((holder, at) => (
            <span key={`${holder.office} ${holder.name}`}>
              {at > 0 && ', '}
              <Holder holder={holder} />
            </span>
          ))}
        </>
      )}
      <span className={style.when}>
        <time dateTime={step.since} title={dateWords(step.since, 'exact', language, timeZone)}>
          {said.since(dateWords(step.since, 'short', language, timeZone))}
        </time>
        {' · '}
        <Due dueAt={step.dueAt} overdue={step.overdue} workingDays={null} />
        {step.overdue && <span className="late"> · {said.isLate}</span>}
      </span>
    </>
  );
}

function Holder({ holder }: { readonly holder: OpenStep['holders'][number] }) {
  const said = useWords(trackingWords);
  const capacities = useWords(capacityWords);
  const { office, name, capacity } = holder;
  if (office === null) return name;
  const prefix = capacity === null ? '' : capacities[capacity];
  return (
    <>
      {office}{' '}
      <span className={name === null ? 'late' : 'soft'}>
        ({name === null ? said.nobody : `${prefix}${prefix && ' '}${name}`})
      </span>
    </>
  );
}
