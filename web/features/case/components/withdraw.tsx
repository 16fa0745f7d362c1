import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { useDraft } from '../../../request/draft.js';
import { useWithdraw } from '../api/use-withdraw.js';
import { pageWords } from './case-page-words.js';

/** Takes the proposal back, after being asked once. */
export function Withdraw({ id }: { readonly id: string }) {
  const said = useWords(pageWords);
  const [asked, setAsked] = useState(false);
  const [reason, setReason, forget] = useDraft(`withdraw/${id}`, '');
  const withdraw = useWithdraw(id);
  if (!asked) {
    return (
      <Button variant="default" mt="xl" onClick={() => setAsked(true)}>
        {said.withdraw}
      </Button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    withdraw.mutate(reason.trim() === '' ? {} : { reason }, { onSuccess: forget });
  };
  return (
    <form onSubmit={submit} style={{ marginBlockStart: '2rem' }}>
      <h2>{said.withdraw}</h2>
      <p>{said.withdrawAbout}</p>
      <Textarea
        label={said.withdrawReason}
        autosize
        minRows={2}
        maxLength={4000}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {withdraw.isError && <CommandRefused error={withdraw.error} />}
      <Button type="submit" mt="sm" mr="sm" color="red" loading={withdraw.isPending}>
        {said.withdraw}
      </Button>
      <Button variant="default" mt="sm" onClick={() => setAsked(false)}>
        {said.cancel}
      </Button>
    </form>
  );
}
