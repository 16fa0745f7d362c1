import type { Office } from '../../../../contract/office.js';
import { dayWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { Confirm } from '../../../parts/confirm.js';
import { DayField } from '../../../parts/form/day-field.js';
import { useDraft } from '../../../request/draft.js';
import { refusedField } from '../../../request/refused-field.js';
import { useGiveOrder } from '../api/use-give-order.js';
import { orderWords } from './order-words.js';

/** The Plt of today goes on, once more. */
export function ExtendOrder({
  office,
  acting,
  extension,
}: {
  readonly office: Office;
  readonly acting: NonNullable<Office['acting']>;
  readonly extension: NonNullable<Office['extension']>;
}) {
  const said = useWords(orderWords);
  const language = useLanguage();
  const give = useGiveOrder();
  const name = `order/extend/${acting.order}`;
  const [until, change, forget] = useDraft(name, extension.until);
  const refused = refusedField(give.error, { ORDER_TOO_LONG: 'until', ORDER_PERIOD_INVALID: 'until' });
  const { from } = extension;
  return (
    <Confirm
      title={said.extend}
      act={said.doExtend}
      effect={said.extends(acting.name, dayWords(from, 'long', language))}
      begun={until !== extension.until}
      pending={give.isPending}
      onConfirm={() =>
        give.mutate(
          { kind: 'plt', position: office.code, official: acting.nip, from, until },
          { onSuccess: forget },
        )
      }
    >
      <DayField
        label={said.until}
        min={from}
        value={until}
        change={(day) => {
          give.reset();
          change(day);
        }}
        error={refused?.why}
      />
      {give.isError && refused === undefined && <CommandRefused error={give.error} />}
    </Confirm>
  );
}
