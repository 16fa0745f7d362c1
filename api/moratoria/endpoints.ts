import type * as z from 'zod';
import {
  moratoriaSchema,
  moratoriumBody,
  moratoriumCancellationBody,
  moratoriumParams,
  moratoriumSchema,
} from '../../contract/moratorium.js';
import type { Viewer } from '../../domain/access/viewer.js';
import type { Day } from '../../domain/calendar/day.js';
import { Refusal } from '../../domain/refusal.js';
import { cancelMoratorium, enterMoratorium } from '../../store/commands/set-moratorium.js';
import type { Database } from '../../store/database.js';
import { listMoratoria, type MoratoriumReading } from '../../store/reads/moratoria.js';
import { localToday } from '../../store/viewer.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';
import { isoOf, maybeIsoOf } from '../iso.js';

/** How a moratorium stands today, and whether the reader may take it back. */
async function presenting({ db, viewer, now }: { db: Database; viewer: Viewer; now: number }) {
  const today = await localToday(db.rows, now);
  return (moratorium: MoratoriumReading): z.input<typeof moratoriumSchema> => {
    const { id, from, until, reason, source, enteredAt, cancelledAt } = moratorium;
    const state = stateOf(moratorium, today);
    const cancellable = state === 'ahead' || state === 'in-force';
    return {
      ...{ id, from, until, reason, source, state },
      enteredAt: isoOf(enteredAt),
      cancelledAt: maybeIsoOf(cancelledAt),
      may: cancellable && viewer.roles.includes('hr-officer') ? ['read', 'cancel'] : ['read'],
    };
  };
}

function stateOf({ from, until, cancelledAt }: MoratoriumReading, today: Day) {
  if (cancelledAt !== null) return 'cancelled';
  if (until < today) return 'over';
  return from > today ? 'ahead' : 'in-force';
}

const getMoratoria = endpoint(
  {
    method: 'get',
    path: '/moratoria',
    operationId: 'listMoratoria',
    tag: 'registry',
    summary: { id: 'Masa larangan penggantian pejabat', en: 'Moratoria on replacing officials' },
    answers: { 200: moratoriaSchema },
    refusals: [],
  },
  async (call) => {
    const moratoria = await listMoratoria(call.db.rows);
    return { status: 200, body: { items: moratoria.map(await presenting(call)) } };
  },
);

const postMoratorium = endpoint(
  {
    method: 'post',
    path: '/moratoria',
    operationId: 'enterMoratorium',
    tag: 'registry',
    summary: { id: 'Mencatat masa larangan (BKPSDM)', en: 'Enter a moratorium (HR)' },
    description: {
      id: 'Selama masa itu pejabat hanya diganti dengan persetujuan tertulis Menteri, yang diunggah di tiap berkas (UU 10/2016 Ps 71(2), 162(3)).',
      en: 'In that time officials are replaced only with the minister’s written consent, uploaded to each case (UU 10/2016 Ps 71(2), 162(3)).',
    },
    command: true,
    body: moratoriumBody,
    answers: { 201: moratoriumSchema },
    refusals: ['FORBIDDEN', 'MORATORIUM_PAST'],
  },
  async ({ db, viewer, now, body, idempotency }) => {
    const command = { ...body, idempotency, answer: await presenting({ db, viewer, now }) };
    const { status, body: kept } = await enterMoratorium(db, viewer, command, now);
    return { status, kept };
  },
);

const postCancellation = endpoint(
  {
    method: 'post',
    path: '/moratoria/{id}/cancellation',
    operationId: 'cancelMoratorium',
    tag: 'registry',
    summary: { id: 'Membatalkan masa larangan (BKPSDM)', en: 'Cancel a moratorium (HR)' },
    command: true,
    params: moratoriumParams,
    unknown: () => new Refusal('MORATORIUM_UNKNOWN'),
    body: moratoriumCancellationBody,
    answers: { 200: moratoriumSchema },
    refusals: ['FORBIDDEN', 'MORATORIUM_UNKNOWN', 'MORATORIUM_CANCELLED', 'MORATORIUM_PAST'],
  },
  async ({ db, viewer, now, params, body, idempotency }) => {
    const answer = await presenting({ db, viewer, now });
    const command = { id: params.id, reason: body.reason, idempotency, answer };
    const { status, body: kept } = await cancelMoratorium(db, viewer, command, now);
    return { status, kept };
  },
);

export const moratoriumEndpoints: readonly Endpoint[] = [getMoratoria, postMoratorium, postCancellation];
