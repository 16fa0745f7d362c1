import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { Failure } from '../../../parts/failure.js';
import { More } from '../../../parts/more.js';
import { Stale } from '../../../parts/stale.js';
import { Waiting } from '../../../parts/waiting.js';
import { useBoards } from '../../../reads/use-boards.js';
import { useSessions } from '../api/use-sessions.js';
import style from './session.module.css';
import { sessionWords } from './session-words.js';

/** Sessions of boards, the latest first. */
export function SessionList() {
  const said = useWords(sessionWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const boards = useBoards();
  const query = useSessions();
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className={style.head}>
        <h1>{said.title}</h1>
        {boards.data?.items.some(({ may }) => may.includes('convene')) && (
          <Button component={Link} to="/sessions/plan" variant="default">
            {said.plan}
          </Button>
        )}
      </div>
      <Stale query={query} />
      {query.isPending && <Waiting />}
      {query.isError && items.length === 0 && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && items.length === 0 && <p>{said.empty}</p>}
      {items.length > 0 && (
        <ul className={style.plain}>
          {items.map((item) => (
            <li key={item.id}>
              <Link to={`/sessions/${item.id}`}>
                {item.title}, {dateWords(item.at, 'exact', language, timeZone)}
              </Link>
              <span className="soft">
                {said[`state ${item.state}`]} · {item.place} · {said.decidedOf(item.decided, item.items)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <More query={query} />
    </>
  );
}
