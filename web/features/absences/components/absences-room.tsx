import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useKeys } from '../../../keys/use-keys.js';
import { useWords } from '../../../language/words.js';
import { Choices } from '../../../parts/choices.js';
import { Failure } from '../../../parts/failure.js';
import { ListSearch } from '../../../parts/list-search.js';
import { More } from '../../../parts/more.js';
import roomList from '../../../parts/room-list.module.css';
import { Stale } from '../../../parts/stale.js';
import { useListFocus } from '../../../parts/use-list-focus.js';
import { Waiting } from '../../../parts/waiting.js';
import { useAbsences } from '../api/use-absences.js';
import { AbsenceLine } from './absence-line.js';
import style from './absences.module.css';
import { absencesWords } from './absences-words.js';
import { NoteAbsence } from './note-absence.js';

const times = ['now', 'ahead', 'over'] as const;
type When = (typeof times)[number];

/** Who is away today, who will be and who was, and the form by which somebody is noted. */
export function AbsencesRoom() {
  const said = useWords(absencesWords);
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? undefined;
  const when = times.find((each) => each === search.get('when')) ?? 'now';
  const query = useAbsences({ when, q });
  const { list, move } = useListFocus<HTMLElement>('[data-absence]');
  useKeys({ j: () => move(1), k: () => move(-1) });
  const ask = (next: { readonly q: string | undefined; readonly when: When }) =>
    setSearch(
      { ...(next.q && { q: next.q }), ...(next.when !== 'now' && { when: next.when }) },
      { replace: true },
    );
  const pages = query.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  return (
    <>
      <h1>{said.title}</h1>
      <p className={roomList.lead}>{said.lead}</p>
      <NoteAbsence today={pages[0]?.today} />
      <div className={roomList.tools}>
        <ListSearch label={said.search} text={q ?? ''} change={(text) => ask({ q: text, when })} />
        <Choices
          label={said.when}
          value={when}
          options={times.map((value) => ({ value, label: said[value] }))}
          choose={(value) => ask({ q, when: value })}
        />
      </div>
      <Stale query={query} />
      {query.isPending && <Waiting lines={6} />}
      {query.isError && items.length === 0 && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && items.length === 0 && (
        <>
          <p>{q === undefined ? said[`none ${when}`] : said.emptySearch}</p>
          {q !== undefined && (
            <Button variant="default" onClick={() => ask({ q: undefined, when })}>
              {said.clear}
            </Button>
          )}
        </>
      )}
      {items.length > 0 && (
        <ul ref={list} className={`${roomList.list} ${style.lines}`} aria-label={said.list}>
          {items.map((absence) => (
            <AbsenceLine key={absence.id} absence={absence} ahead={when === 'ahead'} />
          ))}
        </ul>
      )}
      <More query={query} />
    </>
  );
}
