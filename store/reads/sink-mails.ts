import type { Viewer } from '../../domain/access/viewer.js';
import { Refusal } from '../../domain/refusal.js';
import type { Rows } from '../database.js';

/** A mail in the demonstration's sink, as lists show it. */
export interface SinkMailLine {
  readonly id: string;
  readonly at: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
}

export interface SinkMail extends SinkMailLine {
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly mediaType: string }[];
}

const line = `m.id, m.at, m.sender AS "from", m.recipients AS "to", m.subject`;

/** Mails to the viewer's address; administrators see all. */
const theirs = `($1::boolean OR EXISTS (SELECT FROM employee e WHERE e.id = $2::uuid AND lower(e.email) = ANY(m.recipients)))`;

function whose(viewer: Viewer): readonly unknown[] {
  return [viewer.roles.includes('administrator'), viewer.person];
}

/** The viewer's mails, newest first; one more than asked for when there is a next page. */
export function listSinkMails(
  rows: Rows,
  viewer: Viewer,
  asked: { readonly limit: number; readonly after: string | null },
): Promise<readonly SinkMailLine[]> {
  return rows<SinkMailLine>(
    `SELECT ${line} FROM sink_mail m WHERE ${theirs} AND ($3::uuid IS NULL OR m.id < $3::uuid) ORDER BY m.id DESC LIMIT $4`,
    [...whose(viewer), asked.after, asked.limit + 1],
  );
}

/** One of the viewer's mails. @throws {Refusal} MAIL_UNKNOWN, also for those of others */
export async function readSinkMail(rows: Rows, viewer: Viewer, id: string): Promise<SinkMail> {
  const [mail] = await rows<SinkMail>(
    `SELECT ${line}, m.message_id AS "messageId", m.text, m.html, m.attachments FROM sink_mail m WHERE ${theirs} AND m.id = $3::uuid`,
    [...whose(viewer), id],
  );
  if (!mail) throw new Refusal('MAIL_UNKNOWN');
  return mail;
}
