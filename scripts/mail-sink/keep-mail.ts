import PostalMime from 'postal-mime';
import type { Rows } from '../../store/database.js';
import { newId } from '../../store/ids.js';
import type { TakenMail } from './server.js';

/** Older ones make room: a demonstration may run for weeks. */
const most = 5_000;

/** Keeps a mail, taken apart for readers and as it came. */
export async function keepMail(
  rows: Rows,
  { sender, recipients, source }: TakenMail,
  now: number,
): Promise<void> {
  const { messageId = '', subject = '', text = '', html = '', attachments } = await PostalMime.parse(source);
  const named = attachments.map(({ filename, mimeType }) => ({ name: filename ?? '', mediaType: mimeType }));
  await rows(
    `WITH kept AS (INSERT INTO sink_mail (id, at, sender, recipients, message_id, subject, text, html, attachments, source)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10))
     DELETE FROM sink_mail WHERE id <= (SELECT id FROM sink_mail ORDER BY id DESC OFFSET $11 LIMIT 1)`,
    [
      newId(now),
      new Date(now),
      sender,
      recipients,
      messageId,
      subject,
      text,
      html,
      JSON.stringify(named),
      source,
      most - 1,
    ],
  );
}
