import { loadCase, lockCase } from '../case/file.js';
import { CaseWork } from '../case/work.js';
import { writeCase } from '../case/write.js';
import type { Database, Transaction } from '../database.js';
import { newId } from '../ids.js';
import type { NoticeCopy } from './copies.js';
import type { NotificationRecord } from './notification-record.js';

/** Why a mail can never arrive, as a refusal's code; `status` is the mail server's. */
export interface MailRefusal {
  readonly code: 'MAIL_ADDRESS_MISSING' | 'MAIL_ADDRESS_INVALID' | 'MAIL_REFUSED';
  readonly status: number | null;
}

/**
 * A mail cannot reach its reader: HR sees whom and why, as one incident however many mails it is about. What they
 * are told stays in their list.
 */
export function refuseMail(
  db: Database,
  record: NotificationRecord,
  copy: NoticeCopy,
  { code, status }: MailRefusal,
  now: number,
): Promise<void> {
  return db.transaction(async (tx) => {
    await lockCase(tx, record.case.id);
    // Two mails to one person, of two cases, must not both open the incident.
    const [reader] = await tx.rows<{ nip: string | null }>(
      'SELECT nip FROM employee WHERE id = $1::uuid FOR NO KEY UPDATE',
      [copy.person],
    );
    const refused = await tx.rows(
      `UPDATE notice SET mail = 'refused', code = $2 WHERE id = $1::uuid AND mail = 'pending' RETURNING id`,
      [copy.id, code],
    );
    const open = await tx.rows(
      `SELECT id FROM incident WHERE person_id = $1::uuid AND code = $2 AND kind = 'mail' AND closed_at IS NULL`,
      [copy.person, code],
    );
    if (refused.length === 0 || open.length > 0) return;
    const work = new CaseWork(await loadCase(tx, record.case.id), now);
    const detail = { person: copy.person, reader: reader?.nip ?? copy.name, office: copy.office, status };
    work.changes.incidents.push({
      id: newId(work.now),
      caseId: record.case.id,
      effectId: null,
      personId: copy.person,
      kind: 'mail',
      code,
      detail,
      openedAt: work.now,
      closedAt: null,
    });
    work.event('incident-opened', { kind: 'mail', code, person: copy.person });
    writeCase(tx, work);
  });
}

/** Has every mail sent again that was refused to this person for this reason. */
export async function sendAgain(tx: Transaction, person: string, code: string): Promise<void> {
  await tx.rows(
    `WITH again AS (UPDATE notice SET mail = 'pending', code = NULL WHERE person_id = $1::uuid AND mail = 'refused' AND code = $2 RETURNING notification_id)
     UPDATE notification SET state = 'pending', done_at = NULL, why = NULL, attempts = 0, next_try_at = NULL
     WHERE id IN (SELECT notification_id FROM again)`,
    [person, code],
  );
}
