import { Button, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords, instantAt } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { Failure } from '../../../parts/failure.js';
import { Waiting } from '../../../parts/waiting.js';
import { usePolicies } from '../../../reads/use-policies.js';
import { useDraft } from '../../../request/draft.js';
import { usePlan, useWaitingCases } from '../api/use-plan.js';
import { PickCases, type WaitingCase } from './pick-cases.js';
import style from './session.module.css';
import { sessionWords } from './session-words.js';

const board = 'performance-review-board';

/** The secretary convenes a session: when, where, and what it hears. */
export function PlanSession() {
  const said = useWords(sessionWords);
  const waiting = useWaitingCases(board);
  const policies = usePolicies();
  const days = policies.data?.items.findLast(({ key }) => key === 'board.invitation')?.value;
  return (
    <>
      <Link to="/sessions" className={style.back}>
        ← {said.back}
      </Link>
      <h1>{said.plan}</h1>
      <p>
        <strong>{said.board}</strong>
        {typeof days === 'number' && `. ${said.rule(String(days))}`}
      </p>
      {waiting.isPending && <Waiting />}
      {waiting.isError && waiting.data === undefined && (
        <Failure error={waiting.error} retry={waiting.refetch} />
      )}
      {waiting.data?.items.length === 0 && <p>{said.noWaiting}</p>}
      {waiting.data !== undefined && waiting.data.items.length > 0 && (
        <Invitation waiting={waiting.data.items} />
      )}
    </>
  );
}

interface Plan {
  readonly at: string;
  readonly place: string;
  readonly cases: readonly string[];
}

function Invitation({ waiting }: { readonly waiting: readonly WaitingCase[] }) {
  const said = useWords(sessionWords);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const plan = usePlan();
  const { timeZone } = useSignedInAs();
  // Whoever comes from a case has it on the agenda already.
  const asked = search.get('case');
  const [draft, change, forget] = useDraft<Plan>(`session/plan/${asked ?? ''}`, {
    at: '',
    place: '',
    cases: asked === null ? [] : [asked],
  });
  const picked = waiting.flatMap(({ id }) => (draft.cases.includes(id) ? [id] : []));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The browser sends nothing before the field is filled.
    const at = instantAt(draft.at, timeZone) ?? '';
    const items = picked.map((id) => ({ case: id }));
    const body = { board, at, place: draft.place, items };
    plan.mutate(body, {
      onSuccess: ({ id }) => {
        forget();
        void navigate(`/sessions/${id}`);
      },
    });
  };
  return (
    <form className={style.plan} onSubmit={submit}>
      <Moment value={draft.at} change={(at) => change({ ...draft, at })} />
      <TextInput
        label={said.place}
        required
        withAsterisk={false}
        mb="sm"
        maxLength={200}
        value={draft.place}
        onChange={({ currentTarget }) => change({ ...draft, place: currentTarget.value })}
      />
      <PickCases waiting={waiting} picked={picked} pick={(cases) => change({ ...draft, cases })} />
      <CommandRefused error={plan.error} />
      <Button type="submit" mt="md" disabled={picked.length === 0} loading={plan.isPending}>
        {picked.length === 0 ? said.sendNone : said.send(picked.length)}
      </Button>
    </form>
  );
}

/** The office's time, wherever the device is. Each browser writes days in a way of its own; below it stands which that is. */
function Moment({ value, change }: { readonly value: string; readonly change: (at: string) => void }) {
  const said = useWords(sessionWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const at = instantAt(value, timeZone);
  return (
    <TextInput
      type="datetime-local"
      label={said.at}
      description={at && dateWords(at, 'exact', language, timeZone)}
      inputWrapperOrder={['label', 'input', 'description']}
      required
      withAsterisk={false}
      mb="sm"
      value={value}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}
