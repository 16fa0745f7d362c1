import type * as z from 'zod';
import {
  moratoriaSchema,
  moratoriumBody,
  moratoriumCancellationBody,
  moratoriumParams,
  moratoriumSchema,
} from '../../contract/moratorium.js';
import { Refusal } from '../../domain/refusal.js';
import { cancelMoratorium, enterMoratorium } from '../../store/commands/set-moratorium.js';
import { listMoratoria, type MoratoriumReading } from '../../store/reads/moratoria.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';
import { isoOf, maybeIsoOf } from '../iso.js';

function present(moratorium: MoratoriumReading): z.input<typeof moratoriumSchema> {
  const { id, from, until, reason, source, enteredAt, cancelledAt } = moratorium;
  return {
    id,
    from,
    until,
    reason,
    source,
    enteredAt: isoOf(enteredAt),
    cancelledAt: maybeIsoOf(cancelledAt),
  };
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
  async ({ db }) => ({ status: 200, body: { items: (await listMoratoria(db.rows)).map(present) } }),
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
    const command = { ...body, idempotency, answer: present };
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
    const command = { id: params.id, reason: body.reason, idempotency, answer: present };
    const { status, body: kept } = await cancelMoratorium(db, viewer, command, now);
    return { status, kept };
  },
);

export const moratoriumEndpoints: readonly Endpoint[] = [getMoratoria, postMoratorium, postCancellation];
