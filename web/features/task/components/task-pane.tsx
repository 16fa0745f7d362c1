import { Link, useLocation, useNavigate } from 'react-router';
import { useKeys } from '../../../keys/use-keys.js';
import { useWords } from '../../../language/words.js';
import { Failure } from '../../../parts/failure.js';
import { Stale } from '../../../parts/stale.js';
import { Waiting } from '../../../parts/waiting.js';
import { useCase } from '../../../reads/use-case.js';
import { useTask } from '../api/use-task.js';
import { Documents } from './documents.js';
import { Eligibility } from './eligibility.js';
import { Opinions } from './opinions.js';
import { TaskHead } from './task-head.js';
import style from './task-pane.module.css';
import { taskWords } from './task-words.js';
import { VerdictBar } from './verdict-bar.js';

/** Everything needed to decide one task, on one screen, and the verdicts at its foot. */
export function TaskPane({ id }: { readonly id: string }) {
  const said = useWords(taskWords);
  const navigate = useNavigate();
  const { search } = useLocation();
  const task = useTask(id);
  const back = () => navigate({ pathname: '/inbox', search });
  useKeys({ Escape: back });
  const top = (
    <Link to={{ pathname: '/inbox', search }} className={style.back}>
      ← {said.back} <kbd className="hint">Esc</kbd>
    </Link>
  );
  if (task.data === undefined) {
    return (
      <article className={style.pane}>
        {top}
        {task.isError ? <Failure error={task.error} retry={task.refetch} /> : <Waiting lines={10} />}
      </article>
    );
  }
  return (
    <article className={style.pane} aria-labelledby="task-title">
      {top}
      <Stale query={task} />
      <TaskHead task={task.data} />
      <CaseParts caseId={task.data.caseId} />
      <VerdictBar task={task.data} />
    </article>
  );
}

/** What is known of the case: it comes a moment after the task. */
function CaseParts({ caseId }: { readonly caseId: string }) {
  const said = useWords(taskWords);
  const query = useCase(caseId);
  if (query.data === undefined) {
    return query.isError ? <Failure error={query.error} retry={query.refetch} /> : <Waiting />;
  }
  const { warnings, next } = query.data;
  return (
    <div className={style.parts}>
      {warnings.length > 0 && (
        <section>
          <h2>{said.warnings}</h2>
          <ul>
            {warnings.map(({ code, text }) => (
              <li key={code + text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <Eligibility steps={query.data.steps} />
      <Opinions steps={query.data.steps} />
      <Documents caseData={query.data} />
      <section>
        <h2>{said.course}</h2>
        <p>{next}</p>
      </section>
    </div>
  );
}
