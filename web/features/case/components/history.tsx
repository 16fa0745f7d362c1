import { Button } from '@mantine/core';
import type { Events } from '../../../../contract/event.js';
import { capacityWords } from '../../../account/capacity-words.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { Failure } from '../../../parts/failure.js';
import { Notice } from '../../../parts/notice.js';
import { verdictWord, verdictWords } from '../../../parts/verdict-words.js';
import { Waiting } from '../../../parts/waiting.js';
import { useEvents } from '../api/use-events.js';
import { pageWords } from './case-page-words.js';
import { eventSentence } from './event-words.js';
import style from './history.module.css';
import { toldEvents } from './told-events.js';

/** What has happened to the case, in plain words, and whether the chain that proves it holds. */
export function History({ id }: { readonly id: string }) {
  const said = useWords(pageWords);
  const verdicts = useWords(verdictWords);
  const capacities: Readonly<Record<string, string>> = useWords(capacityWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const query = useEvents(id);
  if (query.data === undefined) {
    return query.isError ? <Failure error={query.error} retry={query.refetch} /> : <Waiting />;
  }
  const events = query.data.pages.flatMap(({ items }) => items);
  const told = toldEvents(events, (event) =>
    eventSentence(event, verdictWord(verdicts, event.verdict ?? ''), language),
  );
  const verified = query.data.pages.at(-1)?.verified ?? true;
  return (
    <section>
      <h2>{said.history}</h2>
      {verified === true ? (
        <p className="soft">{said.verified}</p>
      ) : (
        <Notice tone="bad">{said.broken(verified.seq)}</Notice>
      )}
      <ol className={style.events}>
        {told.map(({ event, sentence, times }) => {
          return (
            <li key={event.seq}>
              <time
                dateTime={event.at}
                title={dateWords(event.at, 'exact', language, timeZone)}
                className="soft"
              >
                {dateWords(event.at, 'short', language, timeZone)}{' '}
                {dateWords(event.at, 'time', language, timeZone)}
              </time>
              <span>
                {sentence}
                {times > 1 && ` (${said.times(times)})`}
                {event.actor !== null && (
                  <span className="soft"> — {actorWords(event, event.actor.name, capacities)}</span>
                )}
                {event.reason !== null && <blockquote>{event.reason}</blockquote>}
              </span>
            </li>
          );
        })}
      </ol>
      {query.hasNextPage && (
        <Button
          variant="default"
          onClick={() => void query.fetchNextPage()}
          loading={query.isFetchingNextPage}
        >
          {said.more}
        </Button>
      )}
    </section>
  );
}

/** Who it was. The words of a capacity stand before a name, but for whom somebody acted stands after it. */
function actorWords(
  { capacity, onBehalfOf }: Events['items'][number],
  name: string,
  capacities: Readonly<Record<string, string>>,
): string {
  const word = capacities[capacity ?? ''] ?? '';
  if (capacity !== 'hr-officer') return [word, name].filter(Boolean).join(' ');
  return onBehalfOf === null ? name : `${name}, ${word} ${onBehalfOf}`;
}
