import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Calendar, CalendarChanged, CalendarPreview } from '../../../../contract/calendar.js';
import { dayWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { useCalendarPreview } from '../api/use-calendar-preview.js';
import { useChangeCalendar } from '../api/use-change-calendar.js';
import { type CalendarDraft, changesOf, daysOf, emptyDay, type NewDay } from './calendar-draft.js';
import style from './calendar-room.module.css';
import { calendarWords } from './calendar-words.js';
import { DayFields } from './day-fields.js';
import { Effects } from './effects.js';
import { refusedDay } from './refused-day.js';

/** A change of the calendar: it is typed, what it does is looked at, and only then is it stored. */
export function ChangeForm({
  draft,
  change,
  zone,
  cancel,
  done,
}: {
  readonly draft: CalendarDraft;
  readonly change: (draft: CalendarDraft) => void;
  readonly zone: Calendar['timeZone'];
  readonly cancel: () => void;
  readonly done: (answer: CalendarChanged, draft: CalendarDraft) => void;
}) {
  const said = useWords(calendarWords);
  const language = useLanguage();
  const preview = useCalendarPreview();
  const store = useChangeCalendar();
  const [seen, setSeen] = useState<CalendarPreview>();
  const heading = useRef<HTMLHeadingElement>(null);
  // It may have been asked for far below.
  useEffect(() => heading.current?.focus(), []);
  const changes = changesOf(draft, zone);
  const edit = (to: CalendarDraft) => {
    // What was seen was of something else.
    setSeen(undefined);
    preview.reset();
    store.reset();
    change(to);
  };
  const look = (event: FormEvent) => {
    event.preventDefault();
    preview.mutate({ changes }, { onSuccess: setSeen });
  };
  const days = daysOf(draft);
  const refusal = preview.error ?? store.error;
  const atDay = refusal && refusedDay(refusal, days);
  return (
    <section className={style.change} aria-labelledby="change-title">
      <h2 id="change-title" ref={heading} tabIndex={-1}>
        {titleOf(draft, said, language)}
      </h2>
      {'old' in draft && <p>{said.isOn(dayWords(draft.old.date, 'long', language))}</p>}
      {draft.act === 'load' && <p>{said.loadNote}</p>}
      <form onSubmit={look}>
        {days.map((day, at) => (
          <DayFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a day has no name of its own until it is stored
            key={at}
            day={day}
            label={draft.act === 'load' ? said.day(at + 1) : undefined}
            dateLabel={draft.act === 'move' ? said.newDate : said.date}
            year={draft.act === 'load' ? draft.year : undefined}
            refused={atDay === at ? refusal?.problem?.detail : undefined}
            change={(to) => edit(withDays(draft, days.with(at, to)))}
            remove={days.length > 1 ? () => edit(withDays(draft, days.toSpliced(at, 1))) : undefined}
          />
        ))}
        {draft.act === 'load' && (
          <Button variant="default" mb="md" onClick={() => edit(withDays(draft, [...days, emptyDay]))}>
            {said.another}
          </Button>
        )}
        <TextInput
          label={said.source}
          description={said.sourceHint}
          required
          withAsterisk={false}
          maxLength={200}
          mb="md"
          value={draft.source}
          onChange={({ currentTarget }) => edit({ ...draft, source: currentTarget.value })}
        />
        {refusal && atDay === undefined && <CommandRefused error={refusal} />}
        {seen && <Effects preview={seen} />}
        <div className={style.buttons}>
          {seen ? (
            <Button
              loading={store.isPending}
              onClick={() => store.mutate({ changes }, { onSuccess: (answer) => done(answer, draft) })}
            >
              {said[`save ${draft.act}`]}
            </Button>
          ) : (
            <Button type="submit" loading={preview.isPending}>
              {said.look}
            </Button>
          )}
          <Button variant="default" onClick={cancel}>
            {said.cancel}
          </Button>
        </div>
      </form>
    </section>
  );
}

function withDays(draft: CalendarDraft, days: readonly NewDay[]): CalendarDraft {
  return draft.act === 'remove' ? draft : { ...draft, days };
}

function titleOf(
  draft: CalendarDraft,
  said: ReturnType<typeof useWords<(typeof calendarWords)['id']>>,
  language: 'id' | 'en',
): string {
  switch (draft.act) {
    case 'add':
      return said['title add'];
    case 'load':
      return said['title load'](draft.year);
    case 'move':
    case 'remove':
      return said[`title ${draft.act}`](draft.old.name[language]);
  }
}
