import * as z from 'zod';
import {
  noticeParams,
  noticeReadSchema,
  type noticeSchema,
  noticesQuery,
  noticesReadSchema,
  noticesSchema,
} from '../../contract/notice.js';
import { wordsOf } from '../../domain/notices/words-of.js';
import { Refusal } from '../../domain/refusal.js';
import type { Text } from '../../domain/text.js';
import { markAllNoticesRead, markNoticeRead } from '../../store/commands/mark-notices-read.js';
import { countUnread, listNotices, type NoticeListed } from '../../store/reads/notices.js';
import { pageFrom, readPage } from '../endpoint/cursor.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';
import { isoOf, maybeIsoOf } from '../iso.js';

/** Moments up to the year 9999: what both Date and PostgreSQL hold. */
const key = z.tuple([z.int().min(0).max(253_402_300_799_999), z.uuid()]);

const getNotices = endpoint(
  {
    method: 'get',
    path: '/notices',
    operationId: 'listNotices',
    tag: 'account',
    summary: { id: 'Pemberitahuan bagi saya, terbaru lebih dahulu', en: 'What I am told, newest first' },
    query: noticesQuery,
    answers: { 200: noticesSchema },
    refusals: [],
  },
  async ({ db, viewer, query, language, now }) => {
    const { limit, after } = readPage(query, key);
    const rows = await listNotices(db, viewer, { unread: query.unread, limit, after }, now);
    const present = (row: NoticeListed) => presentNotice(row, language);
    const page = pageFrom(rows, limit, ({ at, id }) => [at, id], present);
    return { status: 200, body: { ...page, unread: await countUnread(db.rows, viewer) } };
  },
);

const postRead = endpoint(
  {
    method: 'post',
    path: '/notices/{id}/read',
    operationId: 'readNotice',
    tag: 'account',
    summary: { id: 'Menandai sebuah pemberitahuan sudah dibaca', en: 'Mark a notice as read' },
    params: noticeParams,
    unknown: () => new Refusal('NOTICE_UNKNOWN'),
    answers: { 200: noticeReadSchema },
    refusals: ['NOTICE_UNKNOWN'],
  },
  async ({ db, viewer, params, now }) => {
    const readAt = await markNoticeRead(db.rows, viewer, params.id, now);
    const unread = await countUnread(db.rows, viewer);
    return { status: 200, body: { id: params.id, readAt: isoOf(readAt), unread } };
  },
);

const postReadAll = endpoint(
  {
    method: 'post',
    path: '/notices/read-all',
    operationId: 'readAllNotices',
    tag: 'account',
    summary: { id: 'Menandai semua pemberitahuan sudah dibaca', en: 'Mark every notice as read' },
    answers: { 200: noticesReadSchema },
    refusals: [],
  },
  async ({ db, viewer, now }) => {
    const read = await markAllNoticesRead(db.rows, viewer, now);
    return { status: 200, body: { read, unread: await countUnread(db.rows, viewer) } };
  },
);

function presentNotice(row: NoticeListed, language: keyof Text): z.input<typeof noticeSchema> {
  const { id, at, readAt, over, office, record, notice } = row;
  const { subject, sentences } = wordsOf(notice);
  return {
    id,
    kind: record.kind,
    at: isoOf(at),
    readAt: maybeIsoOf(readAt),
    over,
    subject: subject[language],
    sentences: sentences.map((sentence) => sentence[language]),
    office,
    case: { id: record.case.id, number: record.case.number },
    task: record.task?.id ?? null,
    session: record.session?.id ?? null,
  };
}

export const noticeEndpoints: readonly Endpoint[] = [getNotices, postRead, postReadAll];
