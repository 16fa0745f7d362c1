import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import type { Offices } from '../../../../contract/office.js';
import { useKeys } from '../../../keys/use-keys.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { Choices } from '../../../parts/choices.js';
import { Failure } from '../../../parts/failure.js';
import { ListSearch } from '../../../parts/list-search.js';
import { More } from '../../../parts/more.js';
import roomList from '../../../parts/room-list.module.css';
import { Stale } from '../../../parts/stale.js';
import { useListFocus } from '../../../parts/use-list-focus.js';
import { Waiting } from '../../../parts/waiting.js';
import { useOffices } from '../api/use-offices.js';
import { officeWords } from './office-words.js';
import style from './offices.module.css';
import { Standing } from './standing.js';

const states = ['all', 'vacant', 'away', 'acting'] as const;
type Filter = (typeof states)[number];

/** Every office and who is there today; what is shown stands in the address. */
export function OfficesList() {
  const said = useWords(officeWords);
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? undefined;
  const state = states.find((each) => each === search.get('state')) ?? 'all';
  const query = useOffices({ q, state: state === 'all' ? undefined : state });
  const { list, move } = useListFocus<HTMLAnchorElement>('a[data-office]');
  useKeys({ j: () => move(1), k: () => move(-1) });
  const ask = (next: { readonly q: string | undefined; readonly state: Filter }) =>
    setSearch(
      { ...(next.q && { q: next.q }), ...(next.state !== 'all' && { state: next.state }) },
      { replace: true },
    );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <h1>{said.title}</h1>
      <p className={roomList.lead}>{said.lead}</p>
      <div className={roomList.tools}>
        <ListSearch label={said.search} text={q ?? ''} change={(text) => ask({ q: text, state })} />
        <Choices
          label={said.filters}
          value={state}
          options={states.map((value) => ({ value, label: said[value] }))}
          choose={(value) => ask({ q, state: value })}
        />
      </div>
      <Stale query={query} />
      {query.isPending && <Waiting lines={8} />}
      {query.isError && items.length === 0 && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && items.length === 0 && (
        <>
          <p>{emptyWords(said, q === undefined ? state : 'all')}</p>
          <Button variant="default" onClick={() => ask({ q: undefined, state: 'all' })}>
            {said.clear}
          </Button>
        </>
      )}
      {items.length > 0 && (
        <ul ref={list} className={`${roomList.list} ${style.offices}`} aria-label={said.list}>
          {items.map((office) => (
            <OfficeLine key={office.code} office={office} />
          ))}
        </ul>
      )}
      <More query={query} />
    </>
  );
}

function emptyWords(said: ReturnType<typeof useWords<(typeof officeWords)['id']>>, state: Filter): string {
  switch (state) {
    case 'all':
      return said.empty;
    case 'vacant':
      return said.emptyVacant;
    case 'away':
      return said.emptyAway;
    case 'acting':
      return said.emptyActing;
  }
}

function OfficeLine({ office }: { readonly office: Offices['items'][number] }) {
  const language = useLanguage();
  const { code, title, unit, agency, named, waiting } = office;
  const places = [unit.name, ...(agency !== null && agency.code !== unit.code ? [agency.name] : [])];
  const roles = named.map((name) => name[language]).filter((name) => name !== title);
  return (
    <li>
      <div>
        <h2>
          <Link to={encodeURIComponent(code)} data-office={code}>
            {title}
          </Link>
        </h2>
        <p className="soft">{[...places, ...roles].join(' · ')}</p>
      </div>
      <div>
        <Standing office={office} />
      </div>
      <div>{waiting !== null && waiting.open > 0 && <Load waiting={waiting} />}</div>
    </li>
  );
}

/** How much lies in an office, and how much of it is late. */
export function Load({ waiting }: { readonly waiting: NonNullable<Offices['items'][number]['waiting']> }) {
  const said = useWords(officeWords);
  const { open, overdue, most } = waiting;
  const shown = (count: number) => (count >= most ? said.moreThan(most) : String(count));
  if (open === 0) return <span className="soft">{said.nothing}</span>;
  return (
    <>
      {said.waiting(shown(open))}
      {overdue > 0 && <span className="late"> · {said.late(shown(overdue))}</span>}
    </>
  );
}
