import * as z from 'zod';
import { type mailLineSchema, mailParams, mailSchema, mailsQuery, mailsSchema } from '../../contract/mail.js';
import { Refusal } from '../../domain/refusal.js';
import { listSinkMails, readSinkMail, type SinkMailLine } from '../../store/reads/sink-mails.js';
import { pageFrom, readPage } from '../endpoint/cursor.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';
import { isoOf } from '../iso.js';

const getMails = endpoint(
  {
    method: 'get',
    path: '/mails',
    operationId: 'listMails',
    tag: 'account',
    summary: {
      id: 'Surat kepada saya dalam demonstrasi, terbaru lebih dahulu',
      en: 'Mails to me in a demonstration, newest first',
    },
    description: {
      id: 'Administrator melihat semua. Tidak ada pada produksi.',
      en: 'Administrators see all. Not in production.',
    },
    query: mailsQuery,
    answers: { 200: mailsSchema },
    refusals: ['MAILS_DEMO_ONLY'],
  },
  async ({ db, viewer, query, keepsMails }) => {
    if (!keepsMails) throw new Refusal('MAILS_DEMO_ONLY');
    const { limit, after } = readPage(query, z.uuid());
    const rows = await listSinkMails(db.rows, viewer, { limit, after });
    return { status: 200, body: pageFrom(rows, limit, ({ id }) => id, presentLine) };
  },
);

const getMail = endpoint(
  {
    method: 'get',
    path: '/mails/{id}',
    operationId: 'getMail',
    tag: 'account',
    summary: { id: 'Satu surat dalam demonstrasi', en: 'One mail of a demonstration' },
    params: mailParams,
    unknown: () => new Refusal('MAIL_UNKNOWN'),
    answers: { 200: mailSchema },
    refusals: ['MAILS_DEMO_ONLY', 'MAIL_UNKNOWN'],
  },
  async ({ db, viewer, params, keepsMails }) => {
    if (!keepsMails) throw new Refusal('MAILS_DEMO_ONLY');
    const mail = await readSinkMail(db.rows, viewer, params.id);
    const { messageId, text, html, attachments } = mail;
    return { status: 200, body: { ...presentLine(mail), messageId, text, html, attachments } };
  },
);

function presentLine({ id, at, from, to, subject }: SinkMailLine): z.input<typeof mailLineSchema> {
  return { id, at: isoOf(at), from, to, subject };
}

export const mailEndpoints: readonly Endpoint[] = [getMails, getMail];
