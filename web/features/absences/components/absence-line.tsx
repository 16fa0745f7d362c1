import { Link } from 'react-router';
import type { Absences } from '../../../../contract/absence.js';
import { dayWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { absenceWords } from '../../../parts/absence-words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { Confirm } from '../../../parts/confirm.js';
import { useCancelAbsence } from '../api/use-cancel-absence.js';
import style from './absences.module.css';
import { absencesWords } from './absences-words.js';

type Absence = Absences['items'][number];

/** Somebody who is away: why, until when, and who sees their tasks. */
export function AbsenceLine({ absence, ahead }: { readonly absence: Absence; readonly ahead: boolean }) {
  const said = useWords(absencesWords);
  const kinds = useWords(absenceWords);
  const language = useLanguage();
  const { person, post, kind, from, until, may } = absence;
  const day = (text: string) => dayWords(text, 'year', language);
  return (
    <li data-absence={absence.id} tabIndex={-1}>
      <div>
        <h2>{person.name}</h2>
        <p className="soft">
          {post === null ? said.noPost : `${post.title} · ${post.unit}`}
          {person.nip !== null && (
            <>
              {' · '}
              <span className={style.nip}>NIP {person.nip}</span>
            </>
          )}
        </p>
      </div>
      <div>
        <p>
          <strong>{kinds[kind]}</strong>
        </p>
        <p>{said.period(day(from), day(until))}</p>
      </div>
      <div>
        <StandIn absence={absence} />
        {may.includes('cancel') && person.nip !== null && (
          <Cancel absence={absence} nip={person.nip} when={ahead ? 'ahead' : 'now'} />
        )}
      </div>
    </li>
  );
}

function StandIn({ absence }: { readonly absence: Absence }) {
  const said = useWords(absencesWords);
  const language = useLanguage();
  const { standIn, takes, post, open, may } = absence;
  if (post === null || !takes) return null;
  if (standIn !== null)
    return (
      <p>
        {said.standIn(standIn.name)}{' '}
        {standIn.until !== null && (
          <span className="soft">({said.standInUntil(dayWords(standIn.until, 'year', language))})</span>
        )}
      </p>
    );
  if (!may.includes('cancel')) return null;
  return (
    <p>
      <span className={open > 0 ? 'late' : 'soft'}>
        {said.noStandIn}
        {open > 0 && `, ${said.waiting(String(open))}`}
      </span>
      {' · '}
      <Link
        to={`/administration/offices/${encodeURIComponent(post.code)}`}
        aria-label={said.nameFor(post.title)}
      >
        {said.name}
      </Link>
    </p>
  );
}

function Cancel({
  absence,
  nip,
  when,
}: {
  readonly absence: Absence;
  readonly nip: string;
  readonly when: 'now' | 'ahead';
}) {
  const said = useWords(absencesWords);
  const cancel = useCancelAbsence(nip, absence.id);
  const { name } = absence.person;
  return (
    <Confirm
      title={said[`cancel ${when}`]}
      about={name}
      act={said[`doCancel ${when}`]}
      effect={said[`cancels ${when}`](name)}
      pending={cancel.isPending}
      onConfirm={() => cancel.mutate({})}
    >
      {cancel.isError && <CommandRefused error={cancel.error} />}
    </Confirm>
  );
}
