import { Checkbox } from '@mantine/core';
import type { Cases } from '../../../../contract/case.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { sessionWords } from './session-words.js';

/** A case that waits for a board. */
export type WaitingCase = Cases['items'][number];

/** What a session is to hear, of the cases that wait for it. */
export function PickCases({
  waiting,
  picked,
  pick,
}: {
  readonly waiting: readonly WaitingCase[];
  readonly picked: readonly string[];
  readonly pick: (cases: readonly string[]) => void;
}) {
  const said = useWords(sessionWords);
  const all = picked.length === waiting.length;
  return (
    <>
      <h2>{said.waiting}</h2>
      {waiting.length > 1 && (
        <Checkbox
          my="xs"
          label={said.all(waiting.length)}
          checked={all}
          indeterminate={!all && picked.length > 0}
          onChange={() => pick(all ? [] : waiting.map(({ id }) => id))}
        />
      )}
      {waiting.map((each) => (
        <Checkbox
          key={each.id}
          my="xs"
          label={<About item={each} />}
          checked={picked.includes(each.id)}
          onChange={({ currentTarget }) =>
            pick(currentTarget.checked ? [...picked, each.id] : picked.filter((id) => id !== each.id))
          }
        />
      ))}
    </>
  );
}

function About({ item: { subject, target, number, open } }: { readonly item: WaitingCase }) {
  const said = useWords(sessionWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const hearing = open.find(({ kind }) => kind === 'board');
  const due = hearing?.dueAt ?? null;
  return (
    <>
      {subject.name}
      {target !== null && ` → ${target.title}`}{' '}
      <span className="soft">
        ({number}
        {due !== null && `, ${said.due(dateWords(due, 'short', language, timeZone))}`})
      </span>
      {hearing?.overdue && <strong className="late"> {said.late}</strong>}
    </>
  );
}
