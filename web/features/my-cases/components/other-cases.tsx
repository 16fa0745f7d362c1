import { Link, useSearchParams } from 'react-router';
import type { Cases } from '../../../../contract/case.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { CaseState } from '../../../parts/case/case-state.js';
import { postWords } from '../../../parts/case/post-words.js';
import { Choices } from '../../../parts/choices.js';
import { Failure } from '../../../parts/failure.js';
import { More } from '../../../parts/more.js';
import { Stale } from '../../../parts/stale.js';
import { Waiting } from '../../../parts/waiting.js';
import { useCases } from '../../../reads/use-cases.js';
import style from './my-cases.module.css';
import { myCasesWords } from './my-cases-words.js';

type Item = Cases['items'][number];
const states = ['running', 'returned', 'completed', 'all'] as const;

/** Cases that come with the reader's offices. */
export function OtherCases({
  except,
  quiet,
}: {
  /** Theirs, which stand above. */
  readonly except: string | null;
  /** Nothing is said where there are none at all: they look after nobody's cases. */
  readonly quiet: boolean;
}) {
  const said = useWords(myCasesWords);
  const [search, setSearch] = useSearchParams();
  const state = states.find((each) => each === search.get('state')) ?? 'running';
  const query = useCases(state === 'all' ? {} : { state });
  const items = othersIn(query, except);
  const filtered = search.has('state');
  const maybeNone = quiet && !filtered && query.isSuccess && items.length === 0 && !query.hasNextPage;
  const every = useCases({}, maybeNone);
  if (quiet && !filtered && (query.isPending || (maybeNone && every.isPending))) return <Waiting lines={3} />;
  if (maybeNone && every.isSuccess && othersIn(every, except).length === 0 && !every.hasNextPage) return null;
  return (
    <section>
      <h2>{said.others}</h2>
      <div className={style.show}>
        <Choices
          label={said.show}
          value={state}
          options={states.map((value) => ({ value, label: said[value] }))}
          choose={(value) => setSearch(value === 'running' ? {} : { state: value }, { replace: true })}
        />
      </div>
      <Stale query={query} />
      {query.isPending && <Waiting />}
      {query.isError && items.length === 0 && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && items.length === 0 && <p>{state === 'all' ? said.noneOthers : said.noneSuch}</p>}
      {items.length > 0 && (
        <ul className={style.list}>
          {items.map((item) => (
            <li key={item.id}>
              <CaseLine item={item} />
            </li>
          ))}
        </ul>
      )}
      <More query={query} />
    </section>
  );
}

function othersIn({ data }: ReturnType<typeof useCases>, except: string | null): readonly Item[] {
  return (data?.pages.flatMap(({ items }) => items) ?? []).filter(({ subject }) => subject.nip !== except);
}

function CaseLine({ item }: { readonly item: Item }) {
  const said = useWords(myCasesWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  return (
    <Link to={`/cases/${item.id}`}>
      <span>
        <strong>{item.subject.name}</strong>
        {item.target !== null && ` → ${postWords(item.target)}`}
        <span className="soft"> · {item.number}</span>
      </span>
      <span className="soft">
        <CaseState state={item.state} />
        {item.open.map((step) => (
          <span key={step.key} className={step.overdue ? 'late' : undefined}>
            {' · '}
            {step.title}
            {step.offices.length > 0 && ` ${said.with(step.offices.join(', '))}`}
            {step.dueAt !== null && `, ${dateWords(step.dueAt, 'short', language, timeZone)}`}
          </span>
        ))}
      </span>
    </Link>
  );
}
