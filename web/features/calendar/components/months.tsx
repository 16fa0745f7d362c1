import { Button } from '@mantine/core';
import type { Calendar } from '../../../../contract/calendar.js';
import { dayWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import type { DayOff } from './calendar-draft.js';
import style from './calendar-room.module.css';
import { calendarWords } from './calendar-words.js';

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

interface ChangesOfDays {
  readonly calendar: Calendar;
  /** A change is being typed: another would take its place. */
  readonly changing: boolean;
  readonly move: (day: DayOff) => void;
  readonly remove: (day: DayOff) => void;
}

/** The months of a year with their days off; what has passed cannot be changed, and is folded away. */
export function Months({ calendar, changing, move, remove }: ChangesOfDays) {
  const said = useWords(calendarWords);
  const { year, days, today } = calendar;
  const all = months.map((month) => `${year}-${month}`);
  const over = all.filter((month) => month < today.slice(0, 7));
  const coming = all.filter((month) => !over.includes(month));
  const shown = (list: readonly string[]) => (
    <div className={style.months}>
      {list.map((month) => (
        <Month
          key={month}
          month={month}
          calendar={calendar}
          changing={changing}
          days={days.filter(({ date }) => date.startsWith(month))}
          move={move}
          remove={remove}
        />
      ))}
    </div>
  );
  return (
    <>
      {shown(coming)}
      {over.length > 0 && (
        <details className={style.over} open={coming.length === 0}>
          <summary>{said.over}</summary>
          {shown(over)}
        </details>
      )}
    </>
  );
}

function Month({
  month,
  days,
  calendar: { today, timeZone },
  changing,
  move,
  remove,
}: ChangesOfDays & { readonly month: string; readonly days: readonly DayOff[] }) {
  const said = useWords(calendarWords);
  const language = useLanguage();
  return (
    <section>
      <h2>{dayWords(`${month}-01`, 'month', language)}</h2>
      {days.length === 0 && <p className="soft">{said.none}</p>}
      {days.length > 0 && (
        <ul>
          {days.map((day) => (
            <Day
              key={day.date}
              day={day}
              today={today}
              changing={changing}
              zone={timeZone}
              move={() => move(day)}
              remove={() => remove(day)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Day({
  day: { date, name, type, off, source, scope },
  today,
  changing,
  zone,
  move,
  remove,
}: {
  readonly day: DayOff;
  readonly today: string;
  readonly changing: boolean;
  readonly zone: string;
  readonly move: () => void;
  readonly remove: () => void;
}) {
  const said = useWords(calendarWords);
  const language = useLanguage();
  const words = dayWords(date, 'short', language);
  const long = dayWords(date, 'long', language);
  return (
    <li data-past={date < today}>
      <time dateTime={date} title={long}>
        {words}
      </time>
      <div>
        {name[language]}
        {date === today && ` · ${said.today}`}
        <p className={`soft ${style.note}`}>
          {[type === null ? null : said[type], off ? null : said.works]
            .concat(scope === 'zone' ? said.inZone(zone) : null, source)
            .filter((each) => each !== null)
            .join(' · ')}
        </p>
      </div>
      {date >= today && off && !changing && (
        <span>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={said.moveOf(name[language], long)}
            onClick={move}
          >
            {said.move}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={said.removeOf(name[language], long)}
            onClick={remove}
          >
            {said.remove}
          </Button>
        </span>
      )}
    </li>
  );
}
