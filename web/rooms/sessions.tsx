import { useLocation, useParams } from 'react-router';
import { PlanSession } from '../features/sessions/components/plan-session.js';
import { SessionList } from '../features/sessions/components/session-list.js';
import { SessionRoom } from '../features/sessions/components/session-room.js';
import { bothWords, useWords } from '../language/words.js';
import style from './wide.module.css';

const words = bothWords({ id: { title: 'Sidang' }, en: { title: 'Board sessions' } });

/** Sessions of boards: the list, the invitation, the room itself. */
export function SessionsRoom() {
  const said = useWords(words);
  const { id } = useParams();
  const { pathname } = useLocation();
  return (
    <main id="main" tabIndex={-1} className={style.wide}>
      <title>{`${said.title} · Jenjang`}</title>
      {pathname === '/sessions/plan' ? (
        <PlanSession />
      ) : id === undefined ? (
        <SessionList />
      ) : (
        <SessionRoom key={id} id={id} />
      )}
    </main>
  );
}
