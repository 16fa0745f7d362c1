import { Button, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import type { Boards } from '../../../../contract/board.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { Notice } from '../../../parts/notice.js';
import { PositionSearch } from '../../../parts/search/position-search.js';
import { useDraft } from '../../../request/draft.js';
import { useChangeBoard } from '../api/use-change-board.js';
import { boardWords } from './board-words.js';
import style from './boards.module.css';

type Board = Boards['items'][number];
type Role = Board['seats'][number]['role'];

interface DraftSeat {
  readonly role: Role;
  readonly position: string;
  readonly title: string;
}

interface Draft {
  readonly revision: number;
  readonly seats: readonly DraftSeat[];
  readonly basis: string;
}

/** A whole new roster, with what the rules would say of it before it is sent. */
export function ChangeRoster({ board, leave }: { readonly board: Board; readonly leave: () => void }) {
  const said = useWords(boardWords);
  const change = useChangeBoard(board.code);
  const now = draftOf(board);
  const [draft, keep, forget] = useDraft<Draft>(`board/${board.code}`, now);
  // What was refused is another roster than what stands there now.
  const put = (next: Draft) => {
    change.reset();
    keep(next);
  };
  const { seats, basis } = draft;
  const moved = draft.revision !== board.revision && !change.isPending;
  const end = () => {
    put(now);
    forget();
    leave();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = seats.filter(({ position }) => position !== '');
    const body = {
      revision: draft.revision,
      seats: asked.map(({ role, position }) => ({ role, position })),
      basis: basis.trim(),
    };
    change.mutate(body, { onSuccess: end });
  };
  const set = (place: number, seat: DraftSeat) =>
    put({ ...draft, seats: seats.map((each, at) => (at === place ? seat : each)) });
  const add = (role: Role) => put({ ...draft, seats: [...seats, { role, position: '', title: '' }] });
  const rows = seats.map((seat, place) => ({ seat, place }));
  const group = (role: Role) =>
    rows
      .filter(({ seat }) => seat.role === role)
      .map(({ seat, place }) => (
        <div key={`${role} ${place}`} className={style.row}>
          <PositionSearch
            label={said.post(said[role])}
            required
            chosen={seat.title}
            choose={(position) =>
              set(place, { role, position: position?.code ?? '', title: position?.title ?? '' })
            }
          />
          {(role === 'member' || role === 'substitute') && (
            <Button
              variant="default"
              aria-label={said.removeOf(seat.title || said[role])}
              onClick={() => put({ ...draft, seats: seats.filter((_each, at) => at !== place) })}
            >
              {said.remove}
            </Button>
          )}
        </div>
      ));
  return (
    <form className={style.form} aria-label={said.changing} onSubmit={submit}>
      {moved && (
        <Notice tone="bad" title={said.moved}>
          <Button variant="default" mt="xs" onClick={() => put({ ...now, basis })}>
            {said.restart}
          </Button>
        </Notice>
      )}
      {group('chair')}
      {group('secretary')}
      {group('member')}
      <Button variant="default" mb="sm" onClick={() => add('member')}>
        {said.addMember}
      </Button>
      {group('substitute')}
      <Button variant="default" mb="sm" onClick={() => add('substitute')}>
        {said.addSubstitute}
      </Button>
      <Judged seats={seats} least={board.rules.minimumMembers} />
      <TextInput
        label={said.basisLabel}
        description={said.basisHint}
        required
        withAsterisk={false}
        mb="sm"
        maxLength={200}
        value={basis}
        onChange={({ currentTarget }) => put({ ...draft, basis: currentTarget.value })}
      />
      <p className="soft">{said.after}</p>
      {change.isError && (
        <CommandRefused error={change.error} changed={change.error.code === 'BOARD_CHANGED'} />
      )}
      <div className={style.acts}>
        <Button type="submit" loading={change.isPending}>
          {said.submit}
        </Button>
        <Button variant="default" onClick={end}>
          {said.keep}
        </Button>
      </div>
    </form>
  );
}

/** What the rules say of a roster while it is put together; the API has the last word. */
function Judged({ seats, least }: { readonly seats: readonly DraftSeat[]; readonly least: number }) {
  const said = useWords(boardWords);
  const members = seats.filter(({ role }) => role !== 'substitute').length;
  const given = seats.filter(({ position }) => position !== '');
  const twice = given.find(
    ({ position }, at) => given.findIndex((each) => each.position === position) !== at,
  );
  const faults = [
    ...(members < least ? [said.few(least)] : members % 2 === 0 ? [said.even] : []),
    ...(twice ? [said.twice(twice.title)] : []),
  ];
  return (
    <p role="status">
      <strong>{said.count(members)}</strong>.{' '}
      {faults.length === 0 ? said.fine : <span className="late">{faults.join(' ')}</span>}
    </p>
  );
}

function draftOf({ revision, seats }: Board): Draft {
  return {
    revision,
    seats: seats.map(({ role, position, title }) => ({ role, position, title })),
    basis: '',
  };
}
