import { schedule } from '../advance/schedule.js';
import { takeCase } from '../case/file.js';
import { CaseWork } from '../case/work.js';
import { writeCase } from '../case/write.js';
import type { Database } from '../database.js';
import { newId } from '../ids.js';

/** An effect has failed for good: HR sees what and why, and the case goes on. Told twice, it is noted once. */
export function giveUpEffect(
  db: Database,
  caseId: string,
  effectId: string,
  code: string,
  now: number,
): Promise<void> {
  return db.transaction(async (tx) => {
    const work = new CaseWork(await takeCase(tx, caseId), now);
    const effect = work.file.effects.find(({ id }) => id === effectId);
    if (effect?.state !== 'pending') return;
    work.changes.effects.add(Object.assign(effect, { state: 'incident' }));
    const detail = { effect: effect.kind, target: effect.target };
    work.changes.incidents.push({
      id: newId(work.now),
      caseId,
      effectId,
      personId: null,
      kind: 'effect',
      code,
      detail,
      openedAt: work.now,
      closedAt: null,
    });
    work.event('incident-opened', { kind: 'effect', code, effect: effectId });
    schedule(work);
    writeCase(tx, work);
  });
}
