import type { Viewer } from '../../domain/access/viewer.js';
import { momentWords } from '../../domain/calendar/moment-words.js';
import { Refusal } from '../../domain/refusal.js';
import { schedule, wake } from '../advance/schedule.js';
import { loadCase, lockCase } from '../case/file.js';
import { CaseWork } from '../case/work.js';
import { writeCase } from '../case/write.js';
import type { Database } from '../database.js';
import { sendAgain } from '../notices/refuse-mail.js';

interface IncidentFound {
  readonly effect_id: string | null;
  readonly person_id: string | null;
  readonly kind: string;
  readonly code: string;
  readonly closed_at: number | null;
}

/**
 * Has what failed tried again: an effect is pending once more, and the workflow looks at the case; mail that did
 * not reach somebody is sent again.
 *
 * @throws {Refusal} FORBIDDEN, INCIDENT_UNKNOWN, INCIDENT_CLOSED
 */
export function retryIncident(db: Database, viewer: Viewer, incidentId: string, now: number): Promise<void> {
  if (!viewer.roles.includes('hr-officer')) throw new Refusal('FORBIDDEN', { action: 'retry' });
  return db.transaction(async (tx) => {
    const [found] = await tx.rows<{ case_id: string }>('SELECT case_id FROM incident WHERE id = $1::uuid', [
      incidentId,
    ]);
    if (!found) throw new Refusal('INCIDENT_UNKNOWN');
    await lockCase(tx, found.case_id);
    // Read again under the lock: another officer may have been faster.
    const [incident] = await tx.rows<IncidentFound>(
      'SELECT effect_id, person_id, kind, code, closed_at FROM incident WHERE id = $1::uuid',
      [incidentId],
    );
    if (!incident) throw new Refusal('INCIDENT_UNKNOWN');
    const work = new CaseWork(await loadCase(tx, found.case_id), now);
    if (incident.closed_at !== null)
      throw new Refusal('INCIDENT_CLOSED', {
        at: [momentWords(incident.closed_at, work.file.calendar.zone)],
      });
    const effect = work.file.effects.find(({ id }) => id === incident.effect_id);
    if (effect) work.changes.effects.add(Object.assign(effect, { state: 'pending', attempts: 0 }));
    const mended = effect !== undefined || incident.person_id !== null;
    if (incident.person_id !== null) await sendAgain(tx, incident.person_id, incident.code);
    if (mended)
      await tx.rows('UPDATE incident SET closed_at = $2 WHERE id = $1::uuid', [
        incidentId,
        new Date(work.now),
      ]);
    const ids = { kind: incident.kind, effect: incident.effect_id };
    const actor = { actor: viewer.person, office: null, capacity: 'hr-officer', authority: null };
    work.event(mended ? 'incident-closed' : 'incident-retried', ids, null, actor);
    if (incident.person_id !== null) return writeCase(tx, work);
    schedule(work);
    wake(work);
    work.changeCase({ wakeSeq: work.file.case.wakeSeq + (work.wasClosed ? 1 : 0), urgent: true });
    writeCase(tx, work);
  });
}
