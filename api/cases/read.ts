import * as z from 'zod';
import { caseParams, caseSchema, casesQuery, casesSchema } from '../../contract/case.js';
import { eventsQuery, eventsSchema } from '../../contract/event.js';
import { keyInstant } from '../../contract/instant.js';
import { diagram } from '../../domain/flow/diagram/diagram.js';
import { Refusal } from '../../domain/refusal.js';
import { latestSteps, readCase } from '../../store/reads/case.js';
import { readCaseEvents } from '../../store/reads/case-events.js';
import { listCases } from '../../store/reads/case-list.js';
import { pageFrom, readPage, sequenceKey } from '../endpoint/cursor.js';
import { endpoint } from '../endpoint/endpoint.js';
import { isoOf } from '../iso.js';
import { presentCase, presentCaseItem } from './case-view.js';
import { presentEvent } from './event-view.js';

/** A path that cannot be a case's id is no case. */
export const unknownCase = () => new Refusal('CASE_UNKNOWN');

const casesKey = z.tuple([keyInstant, z.uuid()]);

export const listAll = endpoint(
  {
    method: 'get',
    path: '/cases',
    operationId: 'listCases',
    tag: 'cases',
    summary: { id: 'Berkas yang boleh Anda lihat', en: 'The cases that you may see' },
    description: { id: 'Yang terbaru lebih dulu.', en: 'The newest first.' },
    query: casesQuery,
    answers: { 200: casesSchema },
    refusals: ['CURSOR_INVALID'],
  },
  async ({ db, viewer, language, now, query }) => {
    const page = readPage(query, casesKey);
    const rows = await listCases(db.rows, viewer, query, page, now);
    const body = pageFrom(
      rows,
      page.limit,
      ({ item }) => [isoOf(item.openedAt), item.id],
      (listed) => presentCaseItem(listed, language),
    );
    return { status: 200, body };
  },
);

export const getCase = endpoint(
  {
    method: 'get',
    path: '/cases/{id}',
    operationId: 'getCase',
    tag: 'cases',
    summary: { id: 'Satu berkas', en: 'One case' },
    params: caseParams,
    unknown: unknownCase,
    answers: { 200: caseSchema },
    refusals: ['CASE_UNKNOWN'],
  },
  async ({ db, viewer, language, now, params }) => {
    const reading = await readCase(db.rows, viewer, params.id, now);
    return { status: 200, body: presentCase(reading, { viewer, language, now }) };
  },
);

export const getCaseDiagram = endpoint(
  {
    method: 'get',
    path: '/cases/{id}/diagram',
    operationId: 'getCaseDiagram',
    tag: 'cases',
    summary: { id: 'Alur berkas sebagai gambar', en: 'The route of a case as a picture' },
    params: caseParams,
    unknown: unknownCase,
    files: { 200: 'image/svg+xml' },
    refusals: ['CASE_UNKNOWN'],
  },
  async ({ db, viewer, language, now, params }) => {
    const { record, definition, skipped } = await readCase(db.rows, viewer, params.id, now);
    const states = Object.fromEntries(latestSteps(record.steps).map((step) => [step.key, step]));
    const content = diagram(definition, { language, states, skipped: skipped.map(({ key }) => key) });
    return { status: 200, file: { mediaType: 'image/svg+xml', content } };
  },
);

export const listEvents = endpoint(
  {
    method: 'get',
    path: '/cases/{id}/events',
    operationId: 'listCaseEvents',
    tag: 'cases',
    summary: { id: 'Riwayat berkas', en: 'The history of a case' },
    description: {
      id: 'Yang tertua lebih dulu; `verified` memeriksa seluruh rantai sidik.',
      en: 'The oldest first; `verified` checks the whole chain of hashes.',
    },
    params: caseParams,
    unknown: unknownCase,
    query: eventsQuery,
    answers: { 200: eventsSchema },
    refusals: ['CASE_UNKNOWN', 'CURSOR_INVALID'],
  },
  async ({ db, viewer, language, now, params, query }) => {
    const page = readPage(query, sequenceKey);
    const events = await readCaseEvents(db.rows, viewer, params.id, page);
    const list = pageFrom(
      events.rows,
      page.limit,
      ({ seq }) => seq,
      (event) => presentEvent(event, events, { viewer, language, now }),
    );
    return { status: 200, body: { ...list, verified: events.fault ?? (true as const) } };
  },
);
