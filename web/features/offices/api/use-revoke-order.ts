import type { Order } from '../../../../contract/order.js';
import { useCommand } from '../../../request/use-command.js';
import { touchedByOrders } from './use-give-order.js';

/** Takes an order back, from today on. */
export const useRevokeOrder = (id: string) =>
  useCommand<{ readonly reason: string }, Order>(`/orders/${id}/revocation`, touchedByOrders);
