import type { Viewer } from '../../domain/access/viewer.js';
import { Refusal } from '../../domain/refusal.js';
import { schedule, wake } from '../advance/schedule.js';
import { loadCase, lockCase } from '../case/file.js';
import { CaseWork } from '../case/work.js';
import { writeCase } from '../case/write.js';
import type { Database } from '../database.js';

/**
 * Has what failed tried again: an effect is pending once more, and the workflow looks at the case.
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
    const [incident] = await tx.rows<{ effect_id: string | null; kind: string; closed_at: number | null }>(
      'SELECT effect_id, kind, closed_at FROM incident WHERE id = $1::uuid',
      [incidentId],
    );
    if (!incident) throw new Refusal('INCIDENT_UNKNOWN');
    if (incident.closed_at !== null)
      throw new Refusal('INCIDENT_CLOSED', { at: new Date(incident.closed_at).toISOString() });
    const work = new CaseWork(await loadCase(tx, found.case_id), now);
    const effect = work.file.effects.find(({ id }) => id === incident.effect_id);
    if (effect) {
      work.changes.effects.add(Object.assign(effect, { state: 'pending', attempts: 0 }));
      await tx.rows('UPDATE incident SET closed_at = $2 WHERE id = $1::uuid', [
        incidentId,
        new Date(work.now),
      ]);
    }
    const ids = { kind: incident.kind, effect: incident.effect_id };
    const actor = { actor: viewer.person, office: null, capacity: 'hr-officer', authority: null };
    work.event(effect ? 'incident-closed' : 'incident-retried', ids, null, actor);
    schedule(work);
    wake(work);
    work.changeCase({ wakeSeq: work.file.case.wakeSeq + (work.wasClosed ? 1 : 0), urgent: true });
    await writeCase(tx, work);
  });
}
