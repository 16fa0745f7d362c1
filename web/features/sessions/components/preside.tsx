import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Session } from '../../../../contract/session.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { Notice } from '../../../parts/notice.js';
import { useSessionCommand } from '../api/use-session-command.js';
import style from './session.module.css';
import { sessionWords } from './session-words.js';

type Item = Session['items'][number];

/** The chair takes no part in a case: the secretary names a member who does. */
export function Preside({ session, item }: { readonly session: Session; readonly item: Item }) {
  if (!session.may.includes('presiding')) return null;
  return <Naming session={session} able={item.able} body={(member) => ({ item: item.id, member })} />;
}

/** The chair has not come: a member is named for every case, without whom the session cannot open. */
export function PresideAll({ session }: { readonly session: Session }) {
  const said = useWords(sessionWords);
  const chair = session.seats.find(({ role }) => role === 'chair');
  const someHere = session.seats.some(({ present }) => present);
  const leaderless = session.items.find(({ presiding, state }) => presiding === null && state === 'planned');
  if (!session.may.includes('presiding') || chair?.present || !someHere || !leaderless) return null;
  return (
    <Notice>
      {said.chairOut}
      <Naming session={session} able={leaderless.able} body={(member) => ({ member })} />
    </Notice>
  );
}

function Naming({
  session,
  able,
  body,
}: {
  readonly session: Session;
  readonly able: readonly number[];
  readonly body: (member: number) => object;
}) {
  const said = useWords(sessionWords);
  const name = useSessionCommand(session.id, 'presiding');
  const [picked, setPicked] = useState<number>();
  const member = picked !== undefined && able.includes(picked) ? picked : able[0];
  if (member === undefined) return <p className="soft">{said.noneAble}</p>;
  return (
    <form
      className={style.row}
      onSubmit={(event) => {
        event.preventDefault();
        name.mutate(body(member));
      }}
    >
      <NativeSelect
        label={said.member}
        value={String(member)}
        data={session.seats
          .filter(({ seat }) => able.includes(seat))
          .map(({ seat, title }) => ({ value: String(seat), label: title }))}
        onChange={({ currentTarget }) => setPicked(Number(currentTarget.value))}
      />
      <Button type="submit" loading={name.isPending}>
        {said.preside}
      </Button>
      <CommandRefused error={name.error} typed={false} />
    </form>
  );
}
