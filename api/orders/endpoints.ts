import * as z from 'zod';
import {
  orderBody,
  orderParams,
  orderSchema,
  ordersQuery,
  ordersSchema,
  revocationBody,
} from '../../contract/order.js';
import { day } from '../../contract/registry.js';
import type { Viewer } from '../../domain/access/viewer.js';
import { Refusal } from '../../domain/refusal.js';
import { giveOrder } from '../../store/commands/give-order.js';
import { revokeOrder } from '../../store/commands/revoke-order.js';
import type { Rows } from '../../store/database.js';
import { listOrders, readOrder } from '../../store/reads/orders.js';
import { pageFrom, readPage } from '../endpoint/cursor.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';
import { orderRefusals } from './order-refusals.js';
import { presentOrder } from './present-order.js';

const key = z.tuple([day, z.uuid()]);
const unknown = () => new Refusal('ORDER_UNKNOWN');

/** The order as it then stands, read in the transaction of the command. */
function answering(viewer: Viewer, now: number) {
  return async (rows: Rows, id: string) => presentOrder(await readOrder(rows, viewer, id, now), viewer);
}

const getOrders = endpoint(
  {
    method: 'get',
    path: '/orders',
    operationId: 'listOrders',
    tag: 'registry',
    summary: {
      id: 'Perintah Plt dan Plh, terbaru lebih dahulu',
      en: 'Orders to act (Plt, Plh), the latest first',
    },
    query: ordersQuery,
    answers: { 200: ordersSchema },
    refusals: [],
  },
  async ({ db, viewer, query, now }) => {
    const page = readPage(query, key);
    const rows = await listOrders(db.rows, viewer, query, page, now);
    const present = (row: (typeof rows)[number]) => presentOrder(row, viewer);
    return { status: 200, body: pageFrom(rows, page.limit, ({ from, id }) => [from, id], present) };
  },
);

const getOrder = endpoint(
  {
    method: 'get',
    path: '/orders/{id}',
    operationId: 'getOrder',
    tag: 'registry',
    summary: { id: 'Satu perintah Plt atau Plh', en: 'One order to act' },
    params: orderParams,
    unknown,
    answers: { 200: orderSchema },
    refusals: ['ORDER_UNKNOWN'],
  },
  async ({ db, viewer, params, now }) => {
    return { status: 200, body: presentOrder(await readOrder(db.rows, viewer, params.id, now), viewer) };
  },
);

const postOrder = endpoint(
  {
    method: 'post',
    path: '/orders',
    operationId: 'giveOrder',
    tag: 'registry',
    summary: {
      id: 'Memerintahkan Plt atau Plh (BKPSDM, pejabat atasan)',
      en: 'Order somebody to act in a post (HR, the superior office)',
    },
    description: {
      id: 'Plt untuk jabatan kosong, paling lama tiga bulan dan sekali diperpanjang; Plh selama pejabatnya berhalangan.',
      en: 'A Plt for a vacant post, three months and extended once; a Plh while the holder is away.',
    },
    command: true,
    body: orderBody,
    answers: { 201: orderSchema },
    refusals: ['MAY_NOT_ORDER', ...orderRefusals, 'ORDER_ABSENCE_NOT_TAKEN', 'ABSENCE_OVERLAPS'],
  },
  async ({ db, viewer, now, body, idempotency }) => {
    const order = { ...body, idempotency, answer: answering(viewer, now) };
    const { status, body: kept } = await giveOrder(db, viewer, order, now);
    return { status, kept, headers: { Location: `/api/v1/orders/${numbered.parse(kept).id}` } };
  },
);

const numbered = z.object({ id: z.uuid() });

const postRevocation = endpoint(
  {
    method: 'post',
    path: '/orders/{id}/revocation',
    operationId: 'revokeOrder',
    tag: 'registry',
    summary: { id: 'Mencabut perintah, mulai hari ini', en: 'Revoke an order, from today' },
    command: true,
    params: orderParams,
    unknown,
    body: revocationBody,
    answers: { 200: orderSchema },
    refusals: ['ORDER_UNKNOWN', 'MAY_NOT_ORDER', 'ORDER_ENDED'],
  },
  async ({ db, viewer, now, params, body, idempotency }) => {
    const command = { order: params.id, reason: body.reason, idempotency, answer: answering(viewer, now) };
    const { status, body: kept } = await revokeOrder(db, viewer, command, now);
    return { status, kept };
  },
);

export const orderEndpoints: readonly Endpoint[] = [getOrders, postOrder, getOrder, postRevocation];
