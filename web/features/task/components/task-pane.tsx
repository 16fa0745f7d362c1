import { Link, useLocation, useNavigate } from 'react-router';
import type { Task } from '../../../../contract/task.js';
import { useKeys } from '../../../keys/use-keys.js';
import { useWords } from '../../../language/words.js';
import { Documents } from '../../../parts/case/documents.js';
import { Eligibility } from '../../../parts/case/eligibility.js';
import { Opinions } from '../../../parts/case/opinions.js';
import { Proposal } from '../../../parts/case/proposal.js';
import { Failure } from '../../../parts/failure.js';
import { Notice } from '../../../parts/notice.js';
import { Stale } from '../../../parts/stale.js';
import { Waiting } from '../../../parts/waiting.js';
import { useCase } from '../../../reads/use-case.js';
import { useTask } from '../api/use-task.js';
import { BoardWay, isConvening } from './board-way.js';
import { DecreeDraft } from './decree-draft.js';
import { TaskHead } from './task-head.js';
import style from './task-pane.module.css';
import { taskWords } from './task-words.js';
import { VerdictBar } from './verdict-bar.js';

/**
 * Everything needed to decide one task, on one screen, and the verdicts at its foot.
 *
 * @param next the task after it in the list
 * @param onDecided told in words what was said of whom
 */
export function TaskPane({
  id,
  next,
  onDecided,
}: {
  readonly id: string;
  readonly next: string | undefined;
  readonly onDecided: (what: string) => void;
}) {
  const said = useWords(taskWords);
  const navigate = useNavigate();
  const { search } = useLocation();
  const task = useTask(id);
  useKeys({ Escape: () => void navigate({ pathname: '/inbox', search }) });
  return (
    <article className={style.pane} aria-labelledby="task-title">
      <div className={style.ways}>
        <Link to={{ pathname: '/inbox', search }}>
          ← {said.back} <kbd className="hint">Esc</kbd>
        </Link>
        {next !== undefined && (
          <Link to={{ pathname: `/tasks/${next}`, search }} className={style.next}>
            {said.next} →
          </Link>
        )}
      </div>
      {task.data === undefined ? (
        task.isError ? (
          <Failure error={task.error} retry={task.refetch} />
        ) : (
          <Waiting lines={10} />
        )
      ) : (
        <>
          <Stale query={task} />
          <TaskHead task={task.data} />
          <CaseParts task={task.data} />
          <VerdictBar task={task.data} onDecided={onDecided} />
        </>
      )}
    </article>
  );
}

/** What is known of the case: it comes a moment after the task. */
function CaseParts({ task }: { readonly task: Task }) {
  const { id, caseId, ifNobodyDecides } = task;
  const said = useWords(taskWords);
  const query = useCase(caseId);
  if (query.data === undefined) {
    return query.isError ? <Failure error={query.error} retry={query.refetch} /> : <Waiting />;
  }
  const { warnings, next, steps } = query.data;
  const draft =
    task.kind === 'document' && task.because !== null
      ? query.data.documents.find(({ kind, state }) => kind === 'decree' && state === 'draft')
      : undefined;
  // What is looked at, initialled, signed or told of is read before everything else.
  const aboutPaper = ['verification', 'document', 'announce'].includes(task.kind);
  return (
    <div className={style.parts}>
      {warnings.map(({ code, text }) => (
        <Notice key={code + text} title={said.warnings}>
          {text}.
        </Notice>
      ))}
      {task.kind === 'board' && !isConvening(task) && (
        <div className={style.way}>
          <BoardWay task={task} />
        </div>
      )}
      {draft !== undefined && <DecreeDraft caseId={caseId} document={draft.id} />}
      {aboutPaper && <Documents caseData={query.data} />}
      <Proposal caseData={query.data} places />
      <Eligibility steps={steps} />
      <Opinions steps={steps} except={id} />
      {!aboutPaper && <Documents caseData={query.data} />}
      <section>
        <h2>{said.course}</h2>
        <p>{next}.</p>
        {ifNobodyDecides !== null && (
          <p className="soft">
            {said.silence}: {ifNobodyDecides}.
          </p>
        )}
        <Link to={`/cases/${caseId}`}>{said.wholeCase}</Link>
      </section>
    </div>
  );
}
