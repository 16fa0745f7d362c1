import { Textarea } from '@mantine/core';
import type { Session } from '../../../../contract/session.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { Confirm } from '../../../parts/confirm.js';
import { useDraft } from '../../../request/draft.js';
import { useSessionCommand } from '../api/use-session-command.js';
import { sessionWords } from './session-words.js';

/** The end of a session: called off before its day, closed on it. Asked once, with what comes of it. */
export function Closing({ session }: { readonly session: Session }) {
  const said = useWords(sessionWords);
  const close = useSessionCommand(session.id, 'closing');
  const [reason, change, forget] = useDraft(`session/close/${session.id}`, '');
  const { early, items } = session;
  const waiting = items.filter(({ state }) => state === 'planned' || state === 'voting').length;
  return (
    <Confirm
      title={early ? said.callOff : said.close}
      act={early ? said.doCallOff : said.doClose}
      effect={
        early
          ? said.callsOff(waiting)
          : `${said.closes}${waiting > 0 ? ` ${said.closesUndecided(waiting)}` : ''}`
      }
      final={early}
      pending={close.isPending}
      begun={reason !== ''}
      onConfirm={() =>
        close.mutate(reason.trim() === '' ? {} : { reason: reason.trim() }, { onSuccess: forget })
      }
    >
      <Textarea
        label={early ? said.callOffReason : said.closeReason}
        required={early}
        withAsterisk={false}
        autosize
        maxLength={4000}
        value={reason}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      <CommandRefused error={close.error} />
    </Confirm>
  );
}
