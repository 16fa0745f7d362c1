import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Session } from '../../../../contract/session.js';
import { capacityWords } from '../../../account/capacity-words.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { useSessionCommand } from '../api/use-session-command.js';
import style from './session.module.css';
import { sessionWords } from './session-words.js';

/** Who has come, and whether they are enough. */
export function Roster({ session }: { readonly session: Session }) {
  const said = useWords(sessionWords);
  const capacities: Readonly<Record<string, string>> = useWords(capacityWords);
  const note = useSessionCommand(session.id, 'attendance');
  const [asked, setAsked] = useState<{ readonly seat: number; readonly present: boolean }>();
  const notes = session.may.includes('attendance');
  const { needed, present } = session.quorum;
  return (
    <section>
      <h2>{said.roster}</h2>
      <p aria-live="polite" className={style.large}>
        <strong>{said.quorum}</strong>: {said.quorumCount(present, needed)} —{' '}
        {present >= needed ? said.reached : said.notReached}
      </p>
      <ul className={style.plain}>
        {session.seats.map((seat) => (
          <li key={seat.seat}>
            {notes && (
              <Checkbox
                aria-label={said.presentOf(seat.title)}
                // What was clicked shows at once, and goes back where it is refused.
                checked={note.isPending && asked?.seat === seat.seat ? asked.present : seat.present}
                disabled={note.isPending}
                onChange={({ currentTarget }) => {
                  const one = { seat: seat.seat, present: currentTarget.checked };
                  setAsked(one);
                  note.mutate({ seats: [one] });
                }}
              />
            )}
            <span>
              {seat.title} {seat.yours && <strong>({said.you})</strong>}{' '}
              <span className="soft">· {said[`role ${seat.role}`]}</span>
              {seat.person !== null && ` · ${capacities[seat.capacity ?? ''] ?? ''} ${seat.person}`}{' '}
              <span className="soft">· {seat.present ? said.present : said.absent}</span>
            </span>
          </li>
        ))}
      </ul>
      <CommandRefused error={note.error} typed={false} />
    </section>
  );
}
