import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../../language/words.js';
import { Choices } from '../../../parts/choices.js';
import { Failure } from '../../../parts/failure.js';
import { More } from '../../../parts/more.js';
import { Notice } from '../../../parts/notice.js';
import roomList from '../../../parts/room-list.module.css';
import { Stale } from '../../../parts/stale.js';
import { Waiting } from '../../../parts/waiting.js';
import { useIncidents } from '../api/use-incidents.js';
import { IncidentLine } from './incident-line.js';
import style from './incidents.module.css';
import { incidentsWords } from './incidents-words.js';

/** What failed, why, in which case, and what is to be done. */
export function IncidentsRoom() {
  const said = useWords(incidentsWords);
  const [search, setSearch] = useSearchParams();
  const closed = search.get('closed') === 'true';
  const query = useIncidents(closed ? { closed: 'true' } : {});
  const [retried, setRetried] = useState<string>();
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <h1>{said.title}</h1>
      <p className={roomList.lead}>{said.lead}</p>
      <Choices
        label={said.show}
        value={closed ? 'closed' : 'open'}
        options={[
          { value: 'open', label: said.open },
          { value: 'closed', label: said.closed },
        ]}
        choose={(value) => setSearch(value === 'closed' ? { closed: 'true' } : {}, { replace: true })}
      />
      {retried !== undefined && <Notice tone="good">{retried}</Notice>}
      <Stale query={query} />
      {query.isPending && <Waiting />}
      {query.isError && items.length === 0 && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && items.length === 0 && <p>{closed ? said.noneClosed : said.none}</p>}
      {items.length > 0 && (
        <ul className={`${roomList.list} ${style.list}`} aria-label={said.list}>
          {items.map((incident) => (
            <IncidentLine key={incident.id} incident={incident} retried={setRetried} />
          ))}
        </ul>
      )}
      <More query={query} />
    </>
  );
}
