import { Textarea } from '@mantine/core';
import type { Order } from '../../../../contract/order.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { dateWords, dayWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { Confirm } from '../../../parts/confirm.js';
import { Failure } from '../../../parts/failure.js';
import { More } from '../../../parts/more.js';
import roomList from '../../../parts/room-list.module.css';
import { Stale } from '../../../parts/stale.js';
import { Waiting } from '../../../parts/waiting.js';
import { useDraft } from '../../../request/draft.js';
import { useOrders } from '../api/use-orders.js';
import { useRevokeOrder } from '../api/use-revoke-order.js';
import { officeWords } from './office-words.js';
import { orderWords } from './order-words.js';

/** Every order that there has been in an office, the latest first. */
export function OrderHistory({ position }: { readonly position: string }) {
  const said = useWords(officeWords);
  const query = useOrders(position);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="orders">
      <h2 id="orders">{said.orders}</h2>
      <Stale query={query} />
      {query.isPending && <Waiting lines={3} />}
      {query.isError && items.length === 0 && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && items.length === 0 && <p className="soft">{said.noOrders}</p>}
      {items.length > 0 && (
        <ul className={roomList.list}>
          {items.map((order) => (
            <OrderLine key={order.id} order={order} />
          ))}
        </ul>
      )}
      <More query={query} />
    </section>
  );
}

function OrderLine({ order }: { readonly order: Order }) {
  const said = useWords(officeWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  const { kind, official, state, from, until, orderedUntil, number, issued, revoked } = order;
  const day = (text: string) => dayWords(text, 'year', language);
  const last = until ?? orderedUntil;
  const at = (moment: string) => dateWords(moment, 'year', language, timeZone);
  return (
    <li>
      <div>
        <p>
          <strong>
            {said[kind]} {official.name}
          </strong>{' '}
          · {said[`state ${state}`]}
        </p>
        <p>{said.period(day(from), last === null ? said.endless : day(last))}</p>
        <p className="soft">
          {number ?? ''}
          {number !== null && ' · '}
          {issued === null ? said.imported : said.issued(issued.by, at(issued.at))}
        </p>
        {revoked !== null && (
          <p className="soft">
            {said.revoked(revoked.by, at(revoked.at))}
            {revoked.reason !== null && ` · ${said.reason(revoked.reason)}`}
          </p>
        )}
        {order.may.includes('revoke') && <Revoke order={order} />}
      </div>
    </li>
  );
}

function Revoke({ order }: { readonly order: Order }) {
  const said = useWords(orderWords);
  const revoke = useRevokeOrder(order.id);
  const [reason, change, forget] = useDraft(`order/revoke/${order.id}`, '');
  const named = said.revokeOf(order.number ?? order.official.name);
  return (
    <Confirm
      title={named}
      act={said.doRevoke}
      effect={said.revokes(order.official.name)}
      final
      begun={reason !== ''}
      pending={revoke.isPending}
      onConfirm={() => revoke.mutate({ reason: reason.trim() }, { onSuccess: forget })}
    >
      <Textarea
        label={said.revokeReason}
        required
        withAsterisk={false}
        autosize
        maxLength={4000}
        value={reason}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      {revoke.isError && <CommandRefused error={revoke.error} />}
    </Confirm>
  );
}
