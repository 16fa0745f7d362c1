import type { Session } from '../../../../contract/session.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { Confirm } from '../../../parts/confirm.js';
import { useSessionCommand } from '../api/use-session-command.js';
import { ReasonForm } from './reason-form.js';
import style from './session.module.css';
import { sessionWords } from './session-words.js';

/** What was held: who has signed it, who would not, and the paper itself. */
export function Minutes({ session }: { readonly session: Session }) {
  const said = useWords(sessionWords);
  const sign = useSessionCommand(session.id, 'minutes/signature');
  const refuse = useSessionCommand(session.id, 'minutes/signature');
  const { minutes, seats, may } = session;
  const seat = (number: number) => seats.find((each) => each.seat === number)?.title ?? said.seat(number);
  return (
    <section>
      <h2>{said.minutes}</h2>
      {minutes.number !== null && <p>{minutes.number}</p>}
      {minutes.fileReady && (
        <p>
          <a href={`/api/v1/sessions/${session.id}/minutes`} target="_blank" rel="noreferrer">
            {said.read}
          </a>
        </p>
      )}
      {minutes.number === null && (
        <p className="soft">
          {minutes.signatures.length === 0 && `${said.unsigned} `}
          {said.signOrder}
        </p>
      )}
      <ul className={style.plain}>
        {minutes.signatures.map((each) => (
          <li key={`${each.role} ${each.seat}`}>
            {seat(each.seat)} {each.refused === null ? said.signed : said.refusedSign(each.refused)}
          </li>
        ))}
      </ul>
      {may.includes('minutes/signature') && (
        <Confirm
          title={said.sign}
          act={said.sign}
          effect={`${said.signs}${comesAfter(session, said)}`}
          pending={sign.isPending}
          onConfirm={() => sign.mutate({})}
        >
          <CommandRefused error={sign.error} typed={false} />
        </Confirm>
      )}
      {may.includes('minutes/refusal') && (
        <ReasonForm
          name={`minutes/${session.id}`}
          title={said.refuse}
          label={said.refuseReason}
          command={refuse}
          bodyOf={(refusal) => ({ refusal })}
        />
      )}
    </section>
  );
}

/** The secretary signs first, whoever presided last and makes the minutes; between them members, who may refuse. */
function comesAfter(
  { minutes, may }: Session,
  said: ReturnType<typeof useWords<(typeof sessionWords)['id']>>,
): string {
  if (minutes.signatures.length === 0) return ` ${said.signsSecretary}`;
  return may.includes('minutes/refusal') ? '' : ` ${said.signsLast}`;
}
