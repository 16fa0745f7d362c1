import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { Failure } from '../../../parts/failure.js';
import { Notice } from '../../../parts/notice.js';
import { Stale } from '../../../parts/stale.js';
import { Waiting } from '../../../parts/waiting.js';
import { useSession } from '../api/use-session.js';
import { useSessionCommand } from '../api/use-session-command.js';
import { AgendaItem } from './agenda-item.js';
import { Closing } from './closing.js';
import { Minutes } from './minutes.js';
import { PresideAll } from './preside.js';
import { Roster } from './roster.js';
import style from './session.module.css';
import { sessionWords } from './session-words.js';

/** A session as its people have it before them, live. */
export function SessionRoom({ id }: { readonly id: string }) {
  const said = useWords(sessionWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const query = useSession(id);
  const open = useSessionCommand(id, 'opening');
  const session = query.data;
  if (session === undefined)
    return query.isError ? (
      <>
        <Back />
        <Failure error={query.error} retry={query.refetch} />
      </>
    ) : (
      <Waiting lines={8} />
    );
  return (
    <>
      <Back />
      <h1>{session.title}</h1>
      <p>
        <strong>{said[`state ${session.state}`]}</strong> ·{' '}
        {dateWords(session.at, 'exact', language, timeZone)} · {session.place} ·{' '}
        {said.invitation(session.invitation)}
      </p>
      {session.calledOff !== null && <p className="late">{said.calledOff(session.calledOff)}</p>}
      <Stale query={query} />
      {session.early && <Notice>{said.early(dateWords(session.at, 'short', language, timeZone))}</Notice>}
      {session.may.includes('opening') && (
        <p className={style.row}>
          <Button loading={open.isPending} onClick={() => open.mutate({})}>
            {said.open}
          </Button>
          <span className="soft">{said.opens}</span>
        </p>
      )}
      <CommandRefused error={open.error} typed={false} />
      {session.state === 'planned' && <PresideAll session={session} />}
      <div className={style.parts}>
        <section>
          <h2>{said.agenda}</h2>
          <ol className={style.plain}>
            {session.items.map((item) => (
              <AgendaItem key={item.id} session={session} item={item} />
            ))}
          </ol>
        </section>
        <div>
          <Roster session={session} />
          {session.state === 'closed' && session.calledOff === null && <Minutes session={session} />}
          {session.may.includes('closing') && <Closing session={session} />}
        </div>
      </div>
    </>
  );
}

function Back() {
  const said = useWords(sessionWords);
  return (
    <Link to="/sessions" className={style.back}>
      ← {said.back}
    </Link>
  );
}
