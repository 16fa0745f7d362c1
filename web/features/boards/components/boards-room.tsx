import { Button } from '@mantine/core';
import type { Boards } from '../../../../contract/board.js';
import { capacityWords } from '../../../account/capacity-words.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords, dayWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { Failure } from '../../../parts/failure.js';
import { Notice } from '../../../parts/notice.js';
import { Stale } from '../../../parts/stale.js';
import { Waiting } from '../../../parts/waiting.js';
import { useBoards } from '../../../reads/use-boards.js';
import { useDraft } from '../../../request/draft.js';
import { boardWords } from './board-words.js';
import style from './boards.module.css';
import { ChangeRoster } from './change-roster.js';

type Board = Boards['items'][number];

/** Every board: its seats, who is there for them today, its rule, and the way to change it. */
export function BoardsRoom() {
  const said = useWords(boardWords);
  const query = useBoards();
  return (
    <>
      <h1>{said.title}</h1>
      <p className={style.lead}>{said.lead}</p>
      <Stale query={query} />
      {query.isPending && <Waiting lines={8} />}
      {query.isError && query.data === undefined && <Failure error={query.error} retry={query.refetch} />}
      {query.data?.items.length === 0 && <p>{said.none}</p>}
      {query.data?.items.map((board) => (
        <BoardParts key={board.code} board={board} />
      ))}
    </>
  );
}

function BoardParts({ board }: { readonly board: Board }) {
  const said = useWords(boardWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const { code, title, basis, changedAt, rules, fault, sessions, may } = board;
  // Kept with what is typed into it: whoever comes back goes on.
  const [changing, setChanging, forget] = useDraft(`board/${code}/changing`, false);
  const leave = () => {
    setChanging(false);
    forget();
  };
  return (
    <section aria-labelledby={`board-${code}`}>
      <h2 id={`board-${code}`}>{title}</h2>
      {fault !== null && (
        <Notice tone="bad" title={said.fault}>
          {fault}
        </Notice>
      )}
      <ul className={style.rules}>
        <li>{said.rules(rules.minimumMembers)}</li>
        <li>{said.quorum(rules.quorum, rules.members)}</li>
        {rules.formedBy !== null && <li>{said.formedBy(rules.formedBy)}</li>}
        <li>
          {basis === null || changedAt === null
            ? said.imported
            : said.basis(basis, dateWords(changedAt, 'year', language, timeZone))}
        </li>
        {sessions > 0 && <li>{said.sessions(sessions)}</li>}
      </ul>
      {changing ? (
        <ChangeRoster board={board} leave={leave} />
      ) : (
        <>
          <Seats board={board} />
          {may.includes('change') && (
            <Button variant="default" onClick={() => setChanging(true)}>
              {said.change}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function Seats({ board }: { readonly board: Board }) {
  const said = useWords(boardWords);
  const capacities = useWords(capacityWords);
  const language = useLanguage();
  return (
    <ul className={style.seats} aria-label={said.seats}>
      {board.seats.map(({ seat, role, title, unit, acting }) => (
        <li key={seat}>
          <span className="soft">{said[role]}</span>
          <span>
            <strong>{title}</strong>
            {unit !== title && <span className="soft"> · {unit}</span>}
          </span>
          {acting === null ? (
            <span className="late">{said.nobody}</span>
          ) : (
            <span>
              {capacities[acting.capacity]} {acting.name}
              {acting.awayUntil !== null && (
                <strong> · {said.away(dayWords(acting.awayUntil, 'year', language))}</strong>
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
