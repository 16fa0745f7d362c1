import { lazy, Suspense, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { Inbox } from '../features/inbox/components/inbox.js';
import { useInboxQuery } from '../features/inbox/components/use-inbox-query.js';
import { bothWords, useWords } from '../language/words.js';
import { Waiting } from '../parts/waiting.js';
import { useTasks } from '../reads/use-tasks.js';
import style from './desk.module.css';

const TaskPane = lazy(async () => ({
  default: (await import('../features/task/components/task-pane.js')).TaskPane,
}));

const words = bothWords({
  id: { title: 'Kotak masuk', task: 'Tugas' },
  en: { title: 'Inbox', task: 'Task' },
});

/** The inbox, and beside it the task that is open: one decides where one reads, and goes on to the next. */
export function Desk() {
  const said = useWords(words);
  const { id } = useParams();
  const navigate = useNavigate();
  const { search, state } = useLocation();
  const session = sessionOf(state);
  const { filters } = useInboxQuery();
  const tasks = useTasks(filters);
  const [decided, setDecided] = useState<string>();
  const ids = tasks.data?.pages.flatMap(({ items }) => items.map((task) => task.id)) ?? [];
  const next = id === undefined ? undefined : ids[ids.indexOf(id) + 1];
  return (
    <main id="main" tabIndex={-1} className={style.desk} data-open={id !== undefined}>
      <title>{`${id === undefined ? said.title : said.task} · Jenjang`}</title>
      {decided !== undefined && (
        <p role="status" className={style.decided}>
          ✓ {decided}
        </p>
      )}
      <div className={style.list}>
        <Inbox current={id} />
      </div>
      {id !== undefined && (
        <Suspense fallback={<Waiting />}>
          <TaskPane
            key={id}
            id={id}
            next={next}
            onDecided={(what) => {
              if (session !== undefined) return void navigate(`/sessions/${session}`);
              setDecided(what);
              void navigate({ pathname: next === undefined ? '/inbox' : `/tasks/${next}`, search });
            }}
          />
        </Suspense>
      )}
    </main>
  );
}

/** The session from whose room one came to vote, and goes back to. */
function sessionOf(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('session' in state)) return undefined;
  return typeof state.session === 'string' ? state.session : undefined;
}
