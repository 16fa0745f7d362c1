import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Me } from '../../../../contract/me.js';
import type { Task } from '../../../../contract/task.js';
import { capacityWords } from '../../../account/capacity-words.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { useWords } from '../../../language/words.js';
import { Due } from '../../../parts/due.js';
import { dueWords } from '../../../parts/due-words.js';
import { bulkWords } from './bulk-words.js';
import { inboxWords } from './inbox-words.js';
import style from './task-line.module.css';

/** One task in one glance: about whom, to what, what is asked, in which office, since when, until when. */
export function TaskLine({
  task,
  current,
  search,
  selected,
  select,
}: {
  readonly task: Task;
  readonly current: boolean;
  readonly search: string;
  readonly selected: boolean;
  readonly select: (id: string) => void;
}) {
  const due = useWords(dueWords);
  const bulk = useWords(bulkWords);
  const waited = task.workingDays?.waited ?? null;
  const line = useRef<HTMLLIElement>(null);
  // Whoever comes by an address, or from task to task, still sees where in the list they are.
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li ref={line} className={style.line} data-current={current} data-late={task.overdue}>
      {/* What cannot be decided here cannot be decided with others either. */}
      {task.verdicts.length === 0 ? (
        <span className={style.select} />
      ) : (
        <label className={style.select}>
          <input
            type="checkbox"
            checked={selected}
            aria-label={bulk.select(task.case.subject.name)}
            onChange={() => select(task.id)}
          />
        </label>
      )}
      <Link
        to={{ pathname: `/tasks/${task.id}`, search }}
        aria-current={current ? 'true' : undefined}
        data-task={task.id}
      >
        <span className={style.who}>
          <strong>{task.case.subject.name}</strong>
          {task.case.target !== null && <span> → {task.case.target}</span>}
        </span>
        <span className={style.what}>
          {task.case.title} · {task.title}: {task.asked}
          <OfficeHeld task={task} />
        </span>
        <span className={style.when}>
          {waited !== null && (
            <span className="soft">{waited === 0 ? due.today : due.waited(waited)} · </span>
          )}
          <Due {...task} />
        </span>
      </Link>
    </li>
  );
}

/** In which office the task lies with the reader, and why, where that is not plain: whoever has one knows it. */
function OfficeHeld({ task }: { readonly task: Task }) {
  const held = useHeld(task);
  return held !== undefined && ` · ${held}`;
}

function useHeld(task: Task): string | undefined {
  const said = useWords(inboxWords);
  const capacities = useWords(capacityWords);
  const me = useSignedInAs();
  const { office, because } = task;
  if (because === 'escalated') return said.escalated(office.title);
  if (because === 'conflict') return said.conflict(office.title);
  if (office.key.startsWith('person/')) return said.own;
  const capacity = heldIn(me, office.key)?.capacity ?? 'holder';
  if (capacity === 'holder' && me.offices.length === 1) return undefined;
  return said.as(`${capacity === 'holder' ? '' : `${capacities[capacity]} `}${office.title}`);
}

function heldIn(me: Me, key: string): Me['offices'][number] | undefined {
  return me.offices.find(({ position }) => key === `position/${position}`);
}
