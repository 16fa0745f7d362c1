import { Button, NativeSelect, TextInput } from '@mantine/core';
import { dayWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import type { NewDay } from './calendar-draft.js';
import style from './calendar-room.module.css';
import { calendarWords } from './calendar-words.js';

/** What is to be said of a day off. */
export function DayFields({
  day,
  label,
  dateLabel,
  year,
  refused,
  change,
  remove,
}: {
  readonly day: NewDay;
  /** Where there are several: which one. */
  readonly label: string | undefined;
  readonly dateLabel: string;
  /** The year in which it must lie, where only one will do. */
  readonly year: number | undefined;
  /** Why it was refused. */
  readonly refused: string | undefined;
  readonly change: (day: NewDay) => void;
  readonly remove: (() => void) | undefined;
}) {
  const said = useWords(calendarWords);
  const language = useLanguage();
  const common = { required: true, withAsterisk: false } as const;
  const whole = /^\d{4}-\d\d-\d\d$/.test(day.date);
  return (
    <fieldset className={style.day}>
      {label !== undefined && <legend>{label}</legend>}
      <TextInput
        {...common}
        type="date"
        label={dateLabel}
        // Each browser writes days in a way of its own; below it stands which day that is.
        description={whole ? dayWords(day.date, 'long', language) : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={refused}
        {...(year !== undefined && { min: `${year}-01-01`, max: `${year}-12-31` })}
        value={day.date}
        onChange={({ currentTarget }) => change({ ...day, date: currentTarget.value })}
      />
      <NativeSelect
        label={said.type}
        value={day.type}
        data={[
          { value: 'national', label: said.national },
          { value: 'joint_leave', label: said.joint_leave },
        ]}
        onChange={({ currentTarget: { value } }) =>
          change({ ...day, type: value === 'joint_leave' ? 'joint_leave' : 'national' })
        }
      />
      <TextInput
        {...common}
        label={said.nameId}
        maxLength={200}
        value={day.nameId}
        onChange={({ currentTarget }) => change({ ...day, nameId: currentTarget.value })}
      />
      <TextInput
        {...common}
        label={said.nameEn}
        maxLength={200}
        value={day.nameEn}
        onChange={({ currentTarget }) => change({ ...day, nameEn: currentTarget.value })}
      />
      {remove && (
        <Button size="compact-sm" variant="default" onClick={remove} aria-label={`${said.less}: ${label}`}>
          {said.less}
        </Button>
      )}
    </fieldset>
  );
}
