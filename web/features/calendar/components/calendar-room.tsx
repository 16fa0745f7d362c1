import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Calendar } from '../../../../contract/calendar.js';
import { useWords } from '../../../language/words.js';
import { Choices } from '../../../parts/choices.js';
import { Failure } from '../../../parts/failure.js';
import { Notice } from '../../../parts/notice.js';
import { Stale } from '../../../parts/stale.js';
import { Waiting } from '../../../parts/waiting.js';
import { useDraft } from '../../../request/draft.js';
import { useCalendar } from '../api/use-calendar.js';
import { type CalendarDraft, emptyDay, moving } from './calendar-draft.js';
import style from './calendar-room.module.css';
import { calendarWords } from './calendar-words.js';
import { ChangeForm } from './change-form.js';
import { Months } from './months.js';

/** Days off, year by year, and how they are changed. */
export function CalendarRoom() {
  const said = useWords(calendarWords);
  const [search] = useSearchParams();
  const query = useCalendar(search.get('year') ?? undefined);
  return (
    <>
      <h1>{said.title}</h1>
      <p className={style.lead}>{said.lead}</p>
      <Stale query={query} />
      {query.isPending && <Waiting lines={8} />}
      {query.isError && query.data === undefined && <Failure error={query.error} retry={query.refetch} />}
      {query.data !== undefined && <Year calendar={query.data} />}
    </>
  );
}

function Year({ calendar }: { readonly calendar: Calendar }) {
  const said = useWords(calendarWords);
  const [, setSearch] = useSearchParams();
  const [draft, change, forget] = useDraft<CalendarDraft | null>('calendar/change', null);
  const [done, setDone] = useState<number>();
  const { year, loaded } = calendar;
  const next = Math.max(...loaded) + 1;
  const begin = (to: CalendarDraft) => {
    setDone(undefined);
    change(to);
  };
  const end = () => {
    change(null);
    forget();
  };
  return (
    <>
      {done !== undefined && (
        <Notice tone="good" title={said.changed}>
          {done === 0 ? said.recountedNone : said.recounted(done)}
        </Notice>
      )}
      {draft !== null && (
        <ChangeForm
          key={draft.act}
          draft={draft}
          change={change}
          zone={calendar.timeZone}
          cancel={end}
          done={({ cases }, { act, ...of }) => {
            end();
            setDone(cases);
            if (act === 'load' && 'year' in of) setSearch({ year: String(of.year) });
          }}
        />
      )}
      <div className={style.tools}>
        <Choices
          label={said.year}
          value={String(year)}
          options={loaded.map((each) => ({ value: String(each), label: String(each) }))}
          choose={(value) => setSearch({ year: value })}
        />
        {draft === null && (
          <span>
            <Button size="compact-md" onClick={() => begin({ act: 'add', days: [emptyDay], source: '' })}>
              {said.add}
            </Button>
            <Button
              size="compact-md"
              variant="default"
              onClick={() => begin({ act: 'load', year: next, days: [emptyDay], source: '' })}
            >
              {said.load(next)}
            </Button>
          </span>
        )}
      </div>
      <p className="soft">{said.until(next - 1)}</p>
      {loaded.includes(year) ? (
        <Months
          calendar={calendar}
          changing={draft !== null}
          move={(day) => begin(moving(day))}
          remove={(old) => begin({ act: 'remove', old, source: '' })}
        />
      ) : (
        <p>{said.notLoaded(year)}</p>
      )}
    </>
  );
}
