import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { Inbox } from '../features/inbox/components/inbox.js';
import { bothWords, useWords } from '../language/words.js';
import { Waiting } from '../parts/waiting.js';
import style from './desk.module.css';

const TaskPane = lazy(async () => ({
  default: (await import('../features/task/components/task-pane.js')).TaskPane,
}));

const words = bothWords({
  id: { title: 'Kotak masuk', task: 'Tugas' },
  en: { title: 'Inbox', task: 'Task' },
});

/** The inbox, and beside it the task that is open: one decides where one reads. */
export function Desk() {
  const said = useWords(words);
  const { id } = useParams();
  return (
    <main id="main" tabIndex={-1} className={style.desk} data-open={id !== undefined}>
      <title>{`${id === undefined ? said.title : said.task} · Jenjang`}</title>
      <div className={style.list}>
        <Inbox current={id} />
      </div>
      {id !== undefined && (
        <Suspense fallback={<Waiting />}>
          <TaskPane key={id} id={id} />
        </Suspense>
      )}
    </main>
  );
}
