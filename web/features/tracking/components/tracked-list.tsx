import { Button } from '@mantine/core';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useKeys } from '../../../keys/use-keys.js';
import { useWords } from '../../../language/words.js';
import { Failure } from '../../../parts/failure.js';
import { More } from '../../../parts/more.js';
import { Stale } from '../../../parts/stale.js';
import { useListFocus } from '../../../parts/use-list-focus.js';
import { Waiting } from '../../../parts/waiting.js';
import { addressOf } from '../../../request/use-read-pages.js';
import { useTracked } from '../api/use-tracked.js';
import { CaseSearch } from './case-search.js';
import { asked, filtersIn } from './filters.js';
import { TrackedCase } from './tracked-case.js';
import { TrackedFilters } from './tracked-filters.js';
import style from './tracked-list.module.css';
import { trackingWords } from './tracking-words.js';

/** The cases behind a figure, or those that a search has found; what is shown stands in the address. */
export function TrackedList() {
  const said = useWords(trackingWords);
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const filters = filtersIn(search);
  const query = useTracked(asked(filters));
  const { list, move } = useListFocus<HTMLAnchorElement>('a[data-case]');
  useKeys({ j: () => move(1), k: () => move(-1), Escape: () => void navigate('/tracking') });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Link to="/tracking" className={style.back}>
        ← {said.back} <kbd className="hint">Esc</kbd>
      </Link>
      <div className={style.head}>
        <h1>{said.listTitle}</h1>
        {query.isSuccess && (
          <p aria-live="polite">
            {query.hasNextPage ? said.shownMore(items.length) : said.shown(items.length)}
          </p>
        )}
        <CaseSearch text={filters.q ?? ''} />
      </div>
      <TrackedFilters filters={filters} change={setSearch} />
      <div className={style.tools}>
        <span>
          {said.export}:{' '}
          {(['csv', 'xlsx'] as const).map((format) => (
            <a
              key={format}
              className={style.file}
              href={`/api/v1${addressOf('/cases/export', { format, ...asked(filters) })}`}
              aria-label={`${said.export} (${format.toUpperCase()})`}
              download
            >
              {format.toUpperCase()}
            </a>
          ))}
        </span>
        <span className={style.moves}>
          <Button size="compact-md" variant="default" onClick={() => move(-1)}>
            {said.previous} <kbd className={`hint ${style.key}`}>k</kbd>
          </Button>
          <Button size="compact-md" variant="default" onClick={() => move(1)}>
            {said.next} <kbd className={`hint ${style.key}`}>j</kbd>
          </Button>
        </span>
      </div>
      <Stale query={query} />
      {query.isPending && <Waiting lines={8} />}
      {query.isError && items.length === 0 && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && items.length === 0 && (
        <div className={style.empty}>
          <p>{search.size === 0 ? said.none : said.emptyFiltered}</p>
          {search.size > 0 && (
            <Button variant="default" onClick={() => setSearch({})}>
              {said.clear}
            </Button>
          )}
        </div>
      )}
      <ul ref={list} className={style.list} aria-label={said.list}>
        {items.map((item) => (
          <TrackedCase key={item.id} item={item} />
        ))}
      </ul>
      <More query={query} />
    </>
  );
}
