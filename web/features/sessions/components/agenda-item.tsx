import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Session } from '../../../../contract/session.js';
import { useWords } from '../../../language/words.js';
import { verdictWord, verdictWords } from '../../../parts/verdict-words.js';
import { Preside } from './preside.js';
import { Recuse } from './recuse.js';
import style from './session.module.css';
import { sessionWords } from './session-words.js';

type Item = Session['items'][number];

/** A case before the board: who presides, who may not take part, the votes as they come, the result. */
export function AgendaItem({ session, item }: { readonly session: Session; readonly item: Item }) {
  const said = useWords(sessionWords);
  const verdicts = useWords(verdictWords);
  const seat = (number: number) =>
    session.seats.find((each) => each.seat === number)?.title ?? said.seat(number);
  const open = item.state === 'planned' || item.state === 'voting';
  const absentChair = item.state === 'voting' && item.presiding === null;
  return (
    <li className={style.item}>
      <h3>
        {item.number}. <Link to={`/cases/${item.case.id}`}>{item.case.subject.name}</Link>
        {item.case.target !== null && ` → ${item.case.target.title}`}
      </h3>
      <p className="soft">
        {[item.case.target?.unit, item.case.number].filter((part) => part !== undefined).join(' · ')}
      </p>
      <p>
        <strong>{said[`item ${item.state}`]}</strong>
        {item.secret && ` · ${said.secret}`} ·{' '}
        {item.presiding === null ? said.noPresider : said.presiding(seat(item.presiding))} · {said.quorum}:{' '}
        {said.quorumCount(item.quorum.present, item.quorum.needed)}
      </p>
      <p aria-live="polite" className={style.large}>
        {said.votes(item.votes.length, item.quorum.base)}
        {item.count !== null && ` · ${said.count(item.count.for, item.count.against, item.count.abstained)}`}
      </p>
      {item.result !== null && (
        <p className={style.result}>
          <strong>{said[`result ${item.result}`]}</strong> {item.certain && said.certain}
        </p>
      )}
      {item.ballot !== null && (
        <Button component={Link} to={`/tasks/${item.ballot}`} state={{ session: session.id }}>
          {said.voteNow}
        </Button>
      )}
      <ul>
        {item.votes.map((vote) => (
          <li key={vote.seat}>
            {seat(vote.seat)}
            {vote.choice !== null && `: ${verdictWord(verdicts, vote.choice)}`}
            {vote.reason !== null && <span className="soft"> · {vote.reason}</span>}
          </li>
        ))}
        {item.recusals.map((each) => (
          <li key={`recused ${each.seat}`}>
            {seat(each.seat)}: {said.recused}
            {each.reason !== null && <span className="soft"> · {each.reason}</span>}
          </li>
        ))}
      </ul>
      {open && <Recuse session={session} item={item} />}
      {absentChair && <Preside session={session} item={item} />}
    </li>
  );
}
