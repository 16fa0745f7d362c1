import * as z from 'zod';
import { keyInstant } from '../../contract/instant.js';
import { sessionParams, sessionSchema, sessionsQuery, sessionsSchema } from '../../contract/session.js';
import { Refusal } from '../../domain/refusal.js';
import { fileStore } from '../../store/files.js';
import { readSession } from '../../store/reads/session.js';
import { listSessions } from '../../store/reads/session-list.js';
import { pageFrom, readPage } from '../endpoint/cursor.js';
import { endpoint } from '../endpoint/endpoint.js';
import { isoOf } from '../iso.js';
import { presentSession, presentSessionItem } from './session-view.js';

const key = z.tuple([keyInstant, z.uuid()]);

export const unknownSession = () => new Refusal('SESSION_UNKNOWN');

export const getSessions = endpoint(
  {
    method: 'get',
    path: '/sessions',
    operationId: 'listSessions',
    tag: 'sessions',
    summary: { id: 'Rapat tim, terbaru lebih dahulu', en: 'Sessions of boards, the latest first' },
    query: sessionsQuery,
    answers: { 200: sessionsSchema },
    refusals: ['CURSOR_INVALID'],
  },
  async ({ db, viewer, query, language }) => {
    const { limit, after } = readPage(query, key);
    const rows = await listSessions(db.rows, viewer, { state: query.state, limit, after });
    const present = (row: (typeof rows)[number]) => presentSessionItem(row, { language });
    return { status: 200, body: pageFrom(rows, limit, ({ at, id }) => [isoOf(at), id], present) };
  },
);

export const getSession = endpoint(
  {
    method: 'get',
    path: '/sessions/{id}',
    operationId: 'getSession',
    tag: 'sessions',
    summary: { id: 'Satu rapat', en: 'One session' },
    params: sessionParams,
    unknown: unknownSession,
    answers: { 200: sessionSchema },
    refusals: ['SESSION_UNKNOWN'],
  },
  async ({ db, viewer, params, language, now }) => {
    const reading = await readSession(db.rows, viewer, params.id, now);
    return { status: 200, body: presentSession(reading, { viewer, language, now }) };
  },
);

export const getMinutes = endpoint(
  {
    method: 'get',
    path: '/sessions/{id}/minutes',
    operationId: 'getSessionMinutes',
    tag: 'sessions',
    summary: { id: 'Berita acara sebagai PDF', en: 'The minutes as PDF' },
    params: sessionParams,
    unknown: unknownSession,
    files: { 200: 'application/pdf' },
    refusals: ['SESSION_UNKNOWN', 'DOCUMENT_UNKNOWN', 'DOCUMENT_NOT_READY'],
  },
  async ({ db, viewer, params, dataDir, now }) => {
    const { minutes } = await readSession(db.rows, viewer, params.id, now);
    if (minutes === null) throw new Refusal('DOCUMENT_UNKNOWN');
    if (minutes.fileHash === null) throw new Refusal('DOCUMENT_NOT_READY');
    const content = await fileStore(dataDir).get(minutes.fileHash);
    if (content === undefined) throw new Error('The file of minutes is not in the data folder');
    const name = `berita-acara-${minutes.number.replaceAll(/[^\w.-]+/g, '-')}.pdf`;
    return { status: 200, file: { mediaType: 'application/pdf', content, name } };
  },
);
