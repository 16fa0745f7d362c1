import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Task } from '../../../../contract/task.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { useKeys } from '../../../keys/use-keys.js';
import { dateWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { Notice } from '../../../parts/notice.js';
import { verdictWord, verdictWords } from '../../../parts/verdict-words.js';
import { useDraft } from '../../../request/draft.js';
import { BoardWay, isConvening } from './board-way.js';
import { taskWords } from './task-words.js';
import style from './verdict-bar.module.css';
import { VerdictForm } from './verdict-form.js';
import { isFinal, isMain } from './verdict-nature.js';
import { barWords } from './verdict-words.js';

/** What is typed for a task, kept until it is decided. */
export interface VerdictDraft {
  readonly verdict: string | null;
  readonly values: Readonly<Record<string, unknown>>;
}

const empty: VerdictDraft = { verdict: null, values: {} };
/** Keys of the two verdicts that are given most. */
const shortcuts: Readonly<Record<string, string>> = {
  approved: 'a',
  supported: 'a',
  accepted: 'a',
  initialled: 'a',
  signed: 'a',
  acknowledged: 'a',
  returned: 'r',
  objected: 'r',
};

/** The verdicts at the foot of a task; or that it has been decided, or is not for the reader to decide. */
export function VerdictBar({
  task,
  onDecided,
}: {
  readonly task: Task;
  readonly onDecided: (what: string) => void;
}) {
  const said = useWords(barWords);
  const [draft, change, forget] = useDraft<VerdictDraft>(`task/${task.id}`, empty);
  const choose = (verdict: string | null) => change({ ...draft, verdict });
  const keys = task.verdicts.flatMap(({ verdict }) => {
    const key = shortcuts[verdict];
    return key === undefined ? [] : [[key, () => choose(verdict)] as const];
  });
  useKeys(Object.fromEntries(keys));
  if (isConvening(task)) {
    return (
      <section className={style.bar} aria-label={said.title}>
        <BoardWay task={task} />
      </section>
    );
  }
  if (task.verdicts.length === 0) return <NoVerdict task={task} />;
  const chosen = task.verdicts.find(({ verdict }) => verdict === draft.verdict);
  return (
    <section className={style.bar} aria-label={said.title}>
      {chosen === undefined ? (
        <ul className={style.choices}>
          {task.verdicts.map(({ verdict, title, leadsTo }) => (
            <li key={verdict}>
              <Button
                fullWidth
                variant={isMain(verdict) ? 'filled' : 'default'}
                className={isFinal(verdict) && !isMain(verdict) ? style.final : undefined}
                onClick={() => choose(verdict)}
              >
                {verdict === 'signed' ? said.sign : title}
                {shortcuts[verdict] !== undefined && (
                  <kbd className={`hint ${style.key}`}>{shortcuts[verdict]}</kbd>
                )}
              </Button>
              <span className={style.leads}>{leadsTo}</span>
            </li>
          ))}
        </ul>
      ) : (
        <VerdictForm
          key={chosen.verdict}
          task={task}
          offer={chosen}
          values={draft.values}
          change={(values) => change({ ...draft, values })}
          leave={() => choose(null)}
          done={(what) => {
            forget();
            onDecided(what);
          }}
        />
      )}
    </section>
  );
}

function NoVerdict({ task }: { readonly task: Task }) {
  const said = useWords(taskWords);
  const verdicts = useWords(verdictWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const { decided, state } = task;
  if (decided !== null) {
    const when = dateWords(decided.at, 'exact', language, timeZone);
    return (
      <section className={style.bar}>
        <Notice title={said.decidedTitle}>
          {said.decided(verdictWord(verdicts, decided.verdict), decided.by ?? task.office.title, when)}
          {decided.reason !== null && <blockquote>{decided.reason}</blockquote>}
        </Notice>
      </section>
    );
  }
  if (task.may.includes('resubmit')) {
    return (
      <section className={style.bar}>
        <Button component={Link} to={`/cases/${task.caseId}`}>
          {said.mend}
        </Button>
      </section>
    );
  }
  const elsewhere = task.because === null || task.because === 'escalated';
  return (
    <section className={style.bar}>
      <Notice>
        {state === 'paused' || state === 'cancelled' || state === 'waiting'
          ? said[state]
          : elsewhere
            ? said.elsewhere(task.office.title)
            : said.nothing}
      </Notice>
    </section>
  );
}
