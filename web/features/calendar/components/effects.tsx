import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { CalendarPreview } from '../../../../contract/calendar.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import style from './calendar-room.module.css';
import { calendarWords } from './calendar-words.js';

type Move = CalendarPreview['moves'][number];

/** Which running deadlines a change would move, from when to when. */
export function Effects({ preview: { moved, moves } }: { readonly preview: CalendarPreview }) {
  const said = useWords(calendarWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={style.effects}>
      <h3 ref={heading} tabIndex={-1}>
        {said.effects}
      </h3>
      <p>
        <strong>{moved === 0 ? said.movedNone : said.moved(moved)}</strong>
        {moved > moves.length && ` ${said.first(moves.length)}`}
      </p>
      {moves.length > 0 && (
        <ul>
          {moves.map((move) => (
            <li key={`${move.case.id} ${move.step}`}>
              <Moved move={move} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Moved({ move: { case: about, title, from, to } }: { readonly move: Move }) {
  const said = useWords(calendarWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const day = (at: string) => dateWords(at, 'short', language, timeZone);
  return (
    <>
      <strong>{about.subject}</strong>
      {' · '}
      <Link to={`/cases/${about.id}`} target="_blank" rel="noopener">
        {about.number}
      </Link>
      {` · ${title}: `}
      {to === null
        ? said.beyond(day(from.dueAt))
        : from.dueAt === to.dueAt
          ? said.noticesMove(day(from.dueAt))
          : said.becomes(day(from.dueAt), day(to.dueAt))}
    </>
  );
}
