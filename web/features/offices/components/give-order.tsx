import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Office } from '../../../../contract/office.js';
import type { Order } from '../../../../contract/order.js';
import { useLanguage } from '../../../language/language.js';
import { shiftDay } from '../../../language/shift-day.js';
import { useWords } from '../../../language/words.js';
import { absenceWords } from '../../../parts/absence-words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { PeriodFields } from '../../../parts/form/period-fields.js';
import { Notice } from '../../../parts/notice.js';
import { EmployeeSearch } from '../../../parts/search/employee-search.js';
import { useDraft } from '../../../request/draft.js';
import { refusedField } from '../../../request/refused-field.js';
import { useGiveOrder } from '../api/use-give-order.js';
import style from './offices.module.css';
import { orderFields } from './order-fields.js';
import { orderWords } from './order-words.js';

interface Draft {
  readonly official: { readonly nip: string; readonly name: string } | null;
  readonly from: string;
  readonly until: string;
  readonly number: string;
  /** Empty until chosen; `noted`: there is one already. */
  readonly absence: string;
}

/** The order by which somebody acts in this office, or why there can be none. */
export function GiveOrder({ office }: { readonly office: Office }) {
  const said = useWords(orderWords);
  const language = useLanguage();
  const { takes, rules, may, acting, state } = office;
  const [given, setGiven] = useState<Order>();
  // Whoever comes back after signing in finds the form as open as they left it.
  const [open, setOpen] = useDraft(`order/${office.code}/open`, false);
  if (takes === null) return <Notice>{said.takesNone}</Notice>;
  if (!may.includes('order')) return <Notice>{said.mayNot}</Notice>;
  // What is not called for today stands ready, but not in the way.
  const fold = acting?.inPower ? said.after(acting.name) : state === 'held' ? said.willBeAway : null;
  const form = (
    <OrderForm key={`${state} ${acting?.order ?? ''}`} office={office} kind={takes} done={setGiven} />
  );
  return (
    <section aria-labelledby="give">
      <h2 id="give">{said[`give ${takes}`]}</h2>
      <p>{takes === 'plt' ? said['rule plt'](rules.months, rules.extensions) : said['rule plh']}</p>
      <p className="soft">{said.who(rules.levels.map((level) => level[language]).join(', '))}</p>
      {given !== undefined && (
        <Notice tone="good">{said.given(given.number ?? '', given.official.name)}</Notice>
      )}
      {fold !== null ? (
        <details
          className={style.fold}
          open={open}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary>{fold}</summary>
          {form}
        </details>
      ) : (
        form
      )}
    </section>
  );
}

function OrderForm({
  office,
  kind,
  done,
}: {
  readonly office: Office;
  readonly kind: 'plt' | 'plh';
  readonly done: (order: Order) => void;
}) {
  const said = useWords(orderWords);
  const absences = useWords(absenceWords);
  const give = useGiveOrder();
  const { code, today, rules, holder, acting, state } = office;
  const begin = firstDay(office);
  const empty: Draft = {
    official: null,
    from: begin,
    until: kind === 'plt' ? shiftDay(begin, { months: rules.months, days: -1 }) : (holder?.awayUntil ?? ''),
    number: '',
    // Somebody who is away today is noted, or out of service; for another time one says why.
    absence: state === 'away' && acting === null ? 'noted' : '',
  };
  const [draft, keep, forget] = useDraft<Draft>(`order/${code}/${kind}`, empty);
  // What was refused is no longer what stands there.
  const change = (next: Draft) => {
    give.reset();
    keep(next);
  };
  /** Who moves the first day of a Plt moves the last with it. */
  const termOf = (from: string | undefined) =>
    kind === 'plt' && from !== undefined && from !== ''
      ? { until: shiftDay(from, { months: rules.months, days: -1 }) }
      : {};
  const refused = refusedField(give.error, orderFields);
  const at = (field: (typeof orderFields)[keyof typeof orderFields]) =>
    refused?.field === field ? refused.why : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.official === null) return;
    const { from, until, official, number, absence } = draft;
    const body = {
      ...{ kind, position: code, official: official.nip, from, until },
      ...(number.trim() !== '' && { number: number.trim() }),
      ...(kind === 'plh' && absence !== 'noted' && { absence: { kind: absence } }),
    };
    give.mutate(body, {
      onSuccess: (order) => {
        keep(empty);
        forget();
        done(order);
      },
    });
  };
  return (
    <form onSubmit={submit}>
      <EmployeeSearch
        label={said.official}
        required
        error={at('official')}
        chosen={draft.official?.name ?? ''}
        choose={(employee) =>
          change({
            ...draft,
            official: employee?.nip == null ? null : { nip: employee.nip, name: employee.name },
          })
        }
      />
      <PeriodFields
        period={draft}
        earliest={draft.number.trim() === '' ? today : undefined}
        errors={{ from: at('from'), until: at('until') }}
        change={(changed) => change({ ...draft, ...termOf(changed.from), ...changed })}
      />
      {kind === 'plh' && (
        <NativeSelect
          label={said.absence}
          required
          withAsterisk={false}
          description={draft.absence === 'noted' ? undefined : said.absenceHint(holder?.name ?? '')}
          mb="sm"
          error={at('absence')}
          value={draft.absence}
          data={[
            { value: '', label: said.choose },
            { value: 'noted', label: said.absenceNoted },
            ...(Object.keys(absences) as (keyof typeof absences)[]).map((value) => ({
              value,
              label: absences[value],
            })),
          ]}
          onChange={({ currentTarget }) => change({ ...draft, absence: currentTarget.value })}
        />
      )}
      <TextInput
        label={said.number}
        description={said.numberHint}
        mb="sm"
        maxLength={100}
        error={at('number')}
        value={draft.number}
        onChange={({ currentTarget }) => change({ ...draft, number: currentTarget.value })}
      />
      {give.isError && refused === undefined && <CommandRefused error={give.error} />}
      <Button type="submit" loading={give.isPending}>
        {said.submit}
      </Button>
    </form>
  );
}

/** The first day that is free: after the orders that are there already. */
function firstDay({ today, acting }: Office): string {
  const until = acting?.until ?? null;
  return until === null || until < today ? today : shiftDay(until, { days: 1 });
}
