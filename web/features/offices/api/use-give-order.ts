import type { Order } from '../../../../contract/order.js';
import { useCommand } from '../../../request/use-command.js';

/** What an order changes: who acts, and who is away. */
export const touchedByOrders = ['offices', 'office', 'orders', 'absences', 'me', 'tasks'];

/** Orders somebody to act. */
export const useGiveOrder = () => useCommand<object, Order>('/orders', touchedByOrders);
