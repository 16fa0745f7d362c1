import type { Text } from '../../domain/text.js';
import { fullNameOf } from '../access/full-name.js';
import type { Rows } from '../database.js';
import { newId } from '../ids.js';
import { prepared } from '../prepared.js';
import type { NotificationReading } from './read-notifications.js';
import type { Reader } from './readers.js';

/** A notification as one reader has it, with where mail reaches them. */
export interface NoticeCopy extends Reader {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: keyof Text;
  readonly mail: 'pending' | 'sent' | 'refused' | 'obsolete' | 'off';
}

/**
 * Gives each reader their copy, once: it is in their list from now on. Whoever had one that was not mailed yet
 * and is no reader any more is not mailed.
 *
 * @param mailing whether there is a mail server to send by
 */
export async function giveCopies(
  rows: Rows,
  { record }: NotificationReading,
  readers: readonly Reader[],
  { mailing, now }: { readonly mailing: boolean; readonly now: number },
): Promise<readonly NoticeCopy[]> {
  const at = Date.parse(record.at);
  const given = readers.map(({ person, office, capacity }) => ({ id: newId(at), person, office, capacity }));
  await rows(
    prepared(`WITH addressed AS (UPDATE notification SET addressed_at = coalesce(addressed_at, $4) WHERE id = $1::uuid),
     left_out AS (UPDATE notice SET mail = 'obsolete' WHERE notification_id = $1::uuid AND mail = 'pending'
       AND person_id NOT IN (SELECT r.person FROM jsonb_to_recordset($2::jsonb) r(person uuid))),
     given AS (INSERT INTO notice (id, notification_id, person_id, office, capacity, at, mail)
       SELECT r.id, $1::uuid, r.person, r.office, r.capacity, $3, $5
       FROM jsonb_to_recordset($2::jsonb) r(id uuid, person uuid, office text, capacity text)
     ON CONFLICT (notification_id, person_id) DO UPDATE SET mail = excluded.mail WHERE notice.mail = 'obsolete' RETURNING person_id)
     SELECT pg_notify('notice_changed', person_id::text) FROM given`),
    [record.id, JSON.stringify(given), new Date(at), new Date(now), mailing ? 'pending' : 'off'],
  );
  return rows<NoticeCopy>(
    prepared(`SELECT c.id, c.person_id AS person, c.office, c.capacity, c.mail, ${fullNameOf('e')} AS name, e.email, coalesce(a.language, 'id') AS language
     FROM notice c JOIN employee e ON e.id = c.person_id LEFT JOIN account a ON a.employee_id = e.id
     WHERE c.notification_id = $1::uuid AND c.person_id = ANY($2::uuid[])`),
    [record.id, readers.map(({ person }) => person)],
  );
}

/** The mail server has taken it. @param at in the time of the cases */
export async function markSent(rows: Rows, copy: string, at: number): Promise<void> {
  await rows(`UPDATE notice SET mail = 'sent', sent_at = $2 WHERE id = $1::uuid AND mail = 'pending'`, [
    copy,
    new Date(at),
  ]);
}
