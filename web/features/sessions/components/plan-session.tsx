import { Button, Checkbox, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../../../language/words.js';
import { Failure } from '../../../parts/failure.js';
import { Waiting } from '../../../parts/waiting.js';
import { usePolicies } from '../../../reads/use-policies.js';
import { useDraft } from '../../../request/draft.js';
import { usePlan, useWaitingCases } from '../api/use-plan.js';
import { Refused } from './refused.js';
import style from './session.module.css';
import { sessionWords } from './session-words.js';

const board = 'performance-review-board';

interface Plan {
  readonly at: string;
  readonly place: string;
  readonly cases: readonly string[];
}

const empty: Plan = { at: '', place: '', cases: [] };

/** The secretary convenes a session: when, where, and what it hears. */
export function PlanSession() {
  const said = useWords(sessionWords);
  const navigate = useNavigate();
  const waiting = useWaitingCases(board);
  const policies = usePolicies();
  const plan = usePlan();
  const [draft, change, forget] = useDraft<Plan>('session/plan', empty);
  const days = policies.data?.items.findLast(({ key }) => key === 'board.invitation')?.value;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const items = draft.cases.map((id) => ({ case: id }));
    const body = { board, at: new Date(draft.at).toISOString(), place: draft.place, items };
    plan.mutate(body, {
      onSuccess: ({ id }) => {
        forget();
        void navigate(`/sessions/${id}`);
      },
    });
  };
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
      <form onSubmit={submit}>
        <TextInput
          type="datetime-local"
          label={said.at}
          required
          withAsterisk={false}
          mb="sm"
          value={draft.at}
          onChange={({ currentTarget }) => change({ ...draft, at: currentTarget.value })}
        />
        <TextInput
          label={said.place}
          required
          withAsterisk={false}
          mb="sm"
          maxLength={200}
          value={draft.place}
          onChange={({ currentTarget }) => change({ ...draft, place: currentTarget.value })}
        />
        <h2>{said.waiting}</h2>
        {waiting.isPending && <Waiting />}
        {waiting.isError && waiting.data === undefined && (
          <Failure error={waiting.error} retry={waiting.refetch} />
        )}
        {waiting.data?.items.length === 0 && <p>{said.noWaiting}</p>}
        {waiting.data?.items.map(({ id, number, subject }) => (
          <Checkbox
            key={id}
            my="xs"
            label={`${subject.name} (${number})`}
            checked={draft.cases.includes(id)}
            onChange={({ currentTarget }) =>
              change({
                ...draft,
                cases: currentTarget.checked
                  ? [...draft.cases, id]
                  : draft.cases.filter((each) => each !== id),
              })
            }
          />
        ))}
        <Refused error={plan.error} />
        <Button type="submit" mt="md" loading={plan.isPending}>
          {said.send}
        </Button>
      </form>
    </>
  );
}
