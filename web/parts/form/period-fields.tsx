import { bothWords, useWords } from '../../language/words.js';
import { DayField } from './day-field.js';
import style from './period-fields.module.css';

const words = bothWords({
  id: { from: 'Mulai (wajib)', until: 'Hari terakhir (wajib)' },
  en: { from: 'From (required)', until: 'Last day (required)' },
});

/** Two days beside each other, the second not before the first. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** From which day until which, both with it. */
export function PeriodFields({
  period: { from, until },
  change,
  earliest,
  errors,
}: {
  readonly period: Period;
  /** Told what has changed. */
  readonly change: (changed: Partial<Period>) => void;
  /** The first day that may be given. */
  readonly earliest?: string | undefined;
  /** Why a day is not taken. */
  readonly errors: { readonly from?: string | undefined; readonly until?: string | undefined };
}) {
  const said = useWords(words);
  return (
    <div className={style.days}>
      <DayField
        label={said.from}
        min={earliest}
        error={errors.from}
        value={from}
        change={(day) => change({ from: day })}
      />
      <DayField
        label={said.until}
        min={from}
        error={errors.until}
        value={until}
        change={(day) => change({ until: day })}
      />
    </div>
  );
}
