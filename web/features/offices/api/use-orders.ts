import type { Orders } from '../../../../contract/order.js';
import { useReadPages } from '../../../request/use-read-pages.js';

/** The orders of an office, the latest first. */
export const useOrders = (position: string) => useReadPages<Orders>(['orders'], '/orders', { position });
