import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Incidents } from '../../../../contract/incident.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { useRetry } from '../api/use-retry.js';
import { incidentsWords } from './incidents-words.js';

type Incident = Incidents['items'][number];

/** One incident: what failed, why, since when, what is to be done, and the button that tries it again. */
export function IncidentLine({
  incident,
  retried,
}: {
  readonly incident: Incident;
  readonly retried: (told: string) => void;
}) {
  const said = useWords(incidentsWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const { id, kind, text, case: about, openedAt, closedAt } = incident;
  const retry = useRetry(id);
  const what = said[`kind ${kind}`];
  const at = closedAt ?? openedAt;
  const day = dateWords(at, 'short', language, timeZone);
  const label = kind === 'mail' ? said['retry mail'] : said.retry;
  return (
    <li>
      <div>
        <h2>{what}</h2>
        <p>{text}.</p>
        <p className="soft">
          <Link to={`/cases/${about.id}`}>{said.case(about.number)}</Link>
          {' · '}
          <time dateTime={at} title={dateWords(at, 'exact', language, timeZone)}>
            {closedAt === null ? said.since(day) : said.over(day)}
          </time>
        </p>
        {closedAt === null && <p>{said[`do ${kind}`]}</p>}
        {retry.isError && <CommandRefused error={retry.error} />}
      </div>
      {closedAt === null && (
        <Button
          variant="default"
          loading={retry.isPending}
          aria-label={`${label}: ${said.retryOf(what, about.number)}`}
          onClick={() =>
            retry.mutate(undefined, { onSuccess: () => retried(said.retried(what, about.number)) })
          }
        >
          {label}
        </Button>
      )}
    </li>
  );
}
