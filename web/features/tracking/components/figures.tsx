import { Link } from 'react-router';
import { useWords } from '../../../language/words.js';
import { Failure } from '../../../parts/failure.js';
import { Stale } from '../../../parts/stale.js';
import { Waiting } from '../../../parts/waiting.js';
import { useTracking } from '../api/use-tracking.js';
import { CaseSearch } from './case-search.js';
import { FigureTable } from './figure-table.js';
import style from './figures.module.css';
import { listAt } from './filters.js';
import { trackingWords, wordOf } from './tracking-words.js';

/** How many cases are in flight, where, and how late: each figure leads to its list. */
export function Figures() {
  const said = useWords(trackingWords);
  const query = useTracking();
  return (
    <>
      <div className={style.head}>
        <h1>{said.title}</h1>
        <CaseSearch />
      </div>
      <Stale query={query} />
      {query.isPending && <Waiting lines={8} />}
      {query.isError && query.data === undefined && <Failure error={query.error} retry={query.refetch} />}
      {query.data !== undefined &&
        (query.data.cases === 0 ? (
          <>
            <p>{said.none}</p>
            <p className="soft">{said.noneNext}</p>
          </>
        ) : (
          <Counted figures={query.data} />
        ))}
    </>
  );
}

function Counted({ figures }: { readonly figures: NonNullable<ReturnType<typeof useTracking>['data']> }) {
  const said = useWords(trackingWords);
  const { processes, steps, agencies, ages } = figures;
  const of = (state: string) => figures.states.find((each) => each.state === state)?.cases ?? 0;
  const titles = new Map(processes.map(({ key, title }) => [key, title]));
  return (
    <>
      <ul className={style.sums}>
        <Sum many={figures.cases} what={said.inFlight} to={listAt({})} />
        <Sum many={figures.overdue} what={said.overdue} to={listAt({ overdue: 'true' })} late />
        <Sum many={figures.dueSoon} what={said.dueSoon} to={listAt({ dueWithin: '7' })} />
        <Sum many={of('returned')} what={said.returned} to={listAt({ state: 'returned' })} />
        <Sum many={of('suspended')} what={said.suspended} to={listAt({ state: 'suspended' })} />
      </ul>
      <div className={style.tables}>
        <FigureTable
          title={said.byStep}
          note={said.stepsNote}
          column={said.step}
          rows={steps.map(({ process, key, title, ...counts }) => ({
            ...counts,
            key: `${process}/${key}`,
            title,
            more: processes.length > 1 ? titles.get(process) : undefined,
            filters: { process, step: key },
          }))}
        />
        <FigureTable
          title={said.byAgency}
          column={said.agency}
          rows={agencies.map(({ code, name, ...counts }) => ({
            ...counts,
            key: code ?? '',
            title: name ?? code ?? said.noAgency,
            filters: code === null ? undefined : { agency: code },
          }))}
        />
        <FigureTable
          title={said.byProcess}
          column={said.process}
          rows={processes.map(({ key, title, ...counts }) => ({
            ...counts,
            key,
            title,
            filters: { process: key },
          }))}
        />
        <FigureTable
          title={said.byAge}
          column={said.age}
          rows={ages.toSorted(byAge).map(({ age, ...counts }) => ({
            ...counts,
            key: age,
            title: wordOf(said, 'age', age),
            filters: { age },
          }))}
        />
      </div>
    </>
  );
}

/** The youngest first, whatever is most. */
function byAge(a: { readonly age: string }, b: { readonly age: string }): number {
  return Number.parseInt(a.age, 10) - Number.parseInt(b.age, 10);
}

function Sum({
  many,
  what,
  to,
  late = false,
}: {
  readonly many: number;
  readonly what: string;
  readonly to: string;
  readonly late?: boolean;
}) {
  return (
    <li>
      <Link to={to} data-late={late && many > 0}>
        <strong>{many}</strong> <span>{what}</span>
      </Link>
    </li>
  );
}
