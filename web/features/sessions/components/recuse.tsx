import { NativeSelect, Textarea } from '@mantine/core';
import type { Session } from '../../../../contract/session.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { Confirm } from '../../../parts/confirm.js';
import { useDraft } from '../../../request/draft.js';
import { useSessionCommand } from '../api/use-session-command.js';
import { sessionWords } from './session-words.js';

type Item = Session['items'][number];

interface Draft {
  readonly member: number | null;
  readonly reason: string;
}

/** A member declares a conflict in a case, or the secretary records that of another. */
export function Recuse({ session, item }: { readonly session: Session; readonly item: Item }) {
  const said = useWords(sessionWords);
  const recuse = useSessionCommand(session.id, 'recusals');
  const [draft, change, forget] = useDraft<Draft>(`session/recuse/${item.id}`, { member: null, reason: '' });
  // Only whoever keeps the record closes the session; a vote that was given stays.
  const records = session.may.includes('closing');
  const done = new Set([...item.votes, ...item.recusals].map(({ seat }) => seat));
  const seats = session.seats.filter(({ seat, yours }) => !done.has(seat) && (records || yours));
  const member =
    seats.find(({ seat }) => seat === draft.member) ?? seats.find(({ yours }) => yours) ?? seats[0];
  if (!session.may.includes('recusals') || member === undefined) return null;
  return (
    <Confirm
      title={records ? said.recuseNote : said.recuse}
      act={records && !member.yours ? said.recuseNote : said.recuse}
      effect={said.recuses}
      pending={recuse.isPending}
      begun={draft.reason !== ''}
      onConfirm={() =>
        recuse.mutate(
          { item: item.id, reason: draft.reason.trim(), member: member.seat },
          {
            onSuccess: () => {
              forget();
              change({ member: null, reason: '' });
            },
          },
        )
      }
    >
      {seats.length > 1 && (
        <NativeSelect
          label={said.recuseFor}
          mb="xs"
          value={String(member.seat)}
          data={seats.map(({ seat, title, yours }) => ({
            value: String(seat),
            label: yours ? `${title} (${said.you})` : title,
          }))}
          onChange={({ currentTarget }) => change({ ...draft, member: Number(currentTarget.value) })}
        />
      )}
      <Textarea
        label={said.recuseReason}
        required
        withAsterisk={false}
        autosize
        maxLength={4000}
        value={draft.reason}
        onChange={({ currentTarget }) => change({ ...draft, reason: currentTarget.value })}
      />
      <CommandRefused error={recuse.error} />
    </Confirm>
  );
}
