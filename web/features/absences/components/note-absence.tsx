import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../../../language/words.js';
import { absenceWords } from '../../../parts/absence-words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { PeriodFields } from '../../../parts/form/period-fields.js';
import { Notice } from '../../../parts/notice.js';
import { EmployeeSearch } from '../../../parts/search/employee-search.js';
import { useDraft } from '../../../request/draft.js';
import { refusedField } from '../../../request/refused-field.js';
import { useNoteAbsence } from '../api/use-note-absence.js';
import style from './absences.module.css';
import { absencesWords } from './absences-words.js';

interface Draft {
  readonly employee: { readonly nip: string; readonly name: string } | null;
  readonly kind: string;
  readonly from: string;
  readonly until: string;
}

const fields = {
  EMPLOYEE_UNKNOWN: 'employee',
  MAY_NOT_NOTE_ABSENCE: 'employee',
  ABSENCE_OVERLAPS: 'from',
  ABSENCE_PERIOD_INVALID: 'until',
} as const;

/** The form by which somebody is noted as away; folded until it is wanted. */
export function NoteAbsence({ today = '' }: { readonly today: string | undefined }) {
  const said = useWords(absencesWords);
  const kinds = useWords(absenceWords);
  const empty: Draft = { employee: null, kind: '', from: today, until: '' };
  const [draft, keep, forget] = useDraft<Draft>('absence', empty);
  const untouched = useRef(true);
  const [noted, setNoted] = useState<string>();
  const [open, setOpen] = useState(draft.employee !== null);
  const note = useNoteAbsence(draft.employee?.nip ?? '');
  // What was refused is no longer what stands there.
  const change = (next: Draft) => {
    note.reset();
    keep(next);
  };
  // Today comes with the list; whoever was faster keeps what they have.
  useEffect(() => {
    if (today !== '' && untouched.current && draft.from === '') keep({ ...draft, from: today });
    if (today !== '') untouched.current = false;
  }, [today, draft, keep]);
  const refused = refusedField(note.error, fields);
  const at = (field: string) => (refused?.field === field ? refused.why : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { employee, kind, from, until } = draft;
    if (employee === null) return;
    note.mutate(
      { kind, from, until },
      {
        onSuccess: () => {
          setNoted(employee.name);
          keep(empty);
          forget();
        },
      },
    );
  };
  return (
    <details className={style.fold} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{said.note}</summary>
      <form onSubmit={submit} className={style.form}>
        {noted !== undefined && draft.employee === null && <Notice tone="good">{said.noted(noted)}</Notice>}
        <EmployeeSearch
          label={said.employee}
          required
          error={at('employee')}
          chosen={draft.employee?.name ?? ''}
          choose={(employee) =>
            change({
              ...draft,
              employee: employee?.nip == null ? null : { nip: employee.nip, name: employee.name },
            })
          }
        />
        <NativeSelect
          label={said.kind}
          required
          withAsterisk={false}
          mb="sm"
          value={draft.kind}
          data={[
            { value: '', label: said.choose },
            ...(Object.keys(kinds) as (keyof typeof kinds)[]).map((value) => ({
              value,
              label: kinds[value],
            })),
          ]}
          onChange={({ currentTarget }) => change({ ...draft, kind: currentTarget.value })}
        />
        <PeriodFields
          period={draft}
          errors={{ from: at('from'), until: at('until') }}
          change={(changed) => change({ ...draft, ...changed })}
        />
        {note.isError && refused === undefined && <CommandRefused error={note.error} />}
        <Button type="submit" loading={note.isPending}>
          {said.submit}
        </Button>
      </form>
    </details>
  );
}
