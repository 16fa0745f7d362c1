import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import type { Tasks } from '../../../../contract/task.js';
import { useKeys } from '../../../keys/use-keys.js';
import { useWords } from '../../../language/words.js';
import { Failure } from '../../../parts/failure.js';
import { More } from '../../../parts/more.js';
import { Stale } from '../../../parts/stale.js';
import { useListFocus } from '../../../parts/use-list-focus.js';
import { Waiting } from '../../../parts/waiting.js';
import { useTasks } from '../../../reads/use-tasks.js';
import style from './inbox.module.css';
import { InboxFilters } from './inbox-filters.js';
import { inboxWords } from './inbox-words.js';
import { TaskLine } from './task-line.js';
import { useInboxQuery } from './use-inbox-query.js';
import { useSelection } from './use-selection.js';

// With it come forms: only where somebody has selected.
const BulkBar = lazy(async () => ({ default: (await import('./bulk-bar.js')).BulkBar }));

/** The list of what waits for the reader; `current` is the task that is open beside it. */
export function Inbox({ current }: { readonly current: string | undefined }) {
  const said = useWords(inboxWords);
  const { filters, filtered, search, change, clear } = useInboxQuery();
  const query = useTasks(filters);
  const { list, move } = useMoves(current, search);
  const pages = query.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  const selection = useSelection(items);
  const focused = () => document.activeElement?.getAttribute('data-task') ?? current;
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => selection.toggle(items.find(({ id, verdicts }) => id === focused() && verdicts.length > 0)?.id),
    // Beside a task that is open these are the task's own.
    ...(current === undefined && {
      a: () => selection.begin(focused(), (verdict) => verdict !== 'returned'),
      r: () => selection.begin(focused(), (verdict) => verdict === 'returned'),
    }),
  });
  const [first] = pages;
  return (
    <section className={style.inbox} aria-labelledby="inbox-title">
      <div className={style.head}>
        <h1 id="inbox-title">{said.title}</h1>
        <p aria-live="polite">{first && first.counts.open > 0 && countWords(said, first.counts)}</p>
        <InboxFilters filters={filters} change={change} />
        <span className={style.moves} hidden={items.length === 0}>
          <Button size="compact-md" variant="default" onClick={() => move(-1)}>
            {said.previous} <kbd className="hint">k</kbd>
          </Button>
          <Button size="compact-md" variant="default" onClick={() => move(1)}>
            {said.next} <kbd className="hint">j</kbd>
          </Button>
        </span>
      </div>
      <Stale query={query} />
      {query.isPending && <Waiting lines={8} />}
      {query.isError && items.length === 0 && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && items.length === 0 && (
        <div className={style.empty}>
          <p>
            {filters.q !== undefined
              ? said.emptySearch(filters.q)
              : filtered
                ? said.emptyFiltered
                : said.empty}
          </p>
          {filtered ? (
            <Button variant="default" onClick={clear}>
              {said.clear}
            </Button>
          ) : (
            <p className="soft">{said.emptyNext}</p>
          )}
        </div>
      )}
      <ul ref={list} className={style.list} aria-label={said.list}>
        {items.map((task) => (
          <TaskLine
            key={task.id}
            task={task}
            current={task.id === current}
            search={search}
            selected={selection.ids.has(task.id)}
            select={selection.toggle}
          />
        ))}
      </ul>
      <More query={query} />
      {selection.tasks.length > 0 && (
        <Suspense fallback={null}>
          <BulkBar
            key={selection.first}
            tasks={selection.tasks}
            first={selection.first}
            clear={selection.clear}
          />
        </Suspense>
      )}
    </section>
  );
}

/** Moves to the next or the previous line: opens it where a task stands beside the list, else only goes to it. */
function useMoves(current: string | undefined, search: string) {
  const navigate = useNavigate();
  const { list, move } = useListFocus<HTMLAnchorElement>(
    'a[data-task]',
    ({ dataset }) => dataset.task === current,
  );
  return {
    list,
    move: (by: 1 | -1) => {
      const task = move(by)?.dataset.task;
      if (current !== undefined && task !== undefined) void navigate({ pathname: `/tasks/${task}`, search });
    },
  };
}

function countWords(
  said: ReturnType<typeof useWords<(typeof inboxWords)['id']>>,
  counts: Tasks['counts'],
): string {
  const { open, overdue, most } = counts;
  const shown = (count: number) => (count >= most ? said.moreThan(most) : String(count));
  return overdue === 0 ? said.countsNoneLate(shown(open)) : said.counts(shown(open), shown(overdue));
}
