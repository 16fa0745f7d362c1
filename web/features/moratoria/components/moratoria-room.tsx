import { Textarea } from '@mantine/core';
import type { Moratoria } from '../../../../contract/moratorium.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords, dayWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { Confirm } from '../../../parts/confirm.js';
import { Failure } from '../../../parts/failure.js';
import roomList from '../../../parts/room-list.module.css';
import { Stale } from '../../../parts/stale.js';
import { Waiting } from '../../../parts/waiting.js';
import { useDraft } from '../../../request/draft.js';
import { useCancelMoratorium, useMoratoria } from '../api/use-moratoria.js';
import { EnterMoratorium } from './enter-moratorium.js';
import { moratoriaWords } from './moratoria-words.js';

type Moratorium = Moratoria['items'][number];

/** Times in which nobody is replaced without the ministry's consent, and the form that enters one. */
export function MoratoriaRoom() {
  const said = useWords(moratoriaWords);
  const query = useMoratoria();
  const items = query.data?.items ?? [];
  return (
    <>
      <h1>{said.title}</h1>
      <p className={roomList.lead}>{said.lead}</p>
      <EnterMoratorium />
      <Stale query={query} />
      {query.isPending && <Waiting lines={3} />}
      {query.isError && items.length === 0 && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && items.length === 0 && <p>{said.none}</p>}
      {items.length > 0 && (
        <ul className={roomList.list} style={{ marginBlockStart: '1.5rem' }} aria-label={said.list}>
          {items.map((moratorium) => (
            <MoratoriumLine key={moratorium.id} moratorium={moratorium} />
          ))}
        </ul>
      )}
    </>
  );
}

function MoratoriumLine({ moratorium }: { readonly moratorium: Moratorium }) {
  const said = useWords(moratoriaWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const { from, until, reason, source, state, cancelledAt, may } = moratorium;
  const day = (text: string) => dayWords(text, 'year', language);
  return (
    <li>
      <h2>{reason}</h2>
      <p>
        <strong>{said[`state ${state}`]}</strong> · {said.period(day(from), day(until))}
        {cancelledAt !== null && (
          <span className="soft">
            {' '}
            · {said.cancelledAt(dateWords(cancelledAt, 'year', language, timeZone))}
          </span>
        )}
      </p>
      <p className="soft">{said.source(source)}</p>
      {may.includes('cancel') && <Cancel moratorium={moratorium} />}
    </li>
  );
}

function Cancel({ moratorium: { id, reason: about } }: { readonly moratorium: Moratorium }) {
  const said = useWords(moratoriaWords);
  const cancel = useCancelMoratorium(id);
  const [reason, change, forget] = useDraft(`moratorium/${id}`, '');
  return (
    <Confirm
      title={said.cancel}
      about={about}
      act={said.doCancel}
      effect={said.cancels}
      final
      begun={reason !== ''}
      pending={cancel.isPending}
      onConfirm={() => cancel.mutate({ reason: reason.trim() }, { onSuccess: forget })}
    >
      <Textarea
        label={said.cancelReason}
        required
        withAsterisk={false}
        autosize
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      {cancel.isError && <CommandRefused error={cancel.error} />}
    </Confirm>
  );
}
