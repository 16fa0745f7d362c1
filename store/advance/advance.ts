import type { ProcessDefinition } from '../../domain/flow/define.js';
import { next, type Position } from '../../domain/flow/next.js';
import type { StepRow } from '../case/rows.js';
import type { CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';
import { endCase } from './end.js';
import { openStep } from './open-step.js';
import { schedule } from './schedule.js';
import { supersede } from './supersede.js';

/**
 * Brings a case to where its rows say it should be: opens what follows, ends what is done, notes when the
 * clock next owes something. Level-triggered: it asks the rows what is missing, does that once, and doing it
 * again does nothing. Called in the deciding transaction and by the case's workflow, with one result.
 */
export async function advance(tx: Transaction, work: CaseWork, definition: ProcessDefinition): Promise<void> {
  while (work.file.case.state === 'running') {
    const position = next(definition, work.statuses, work.facts);
    if (position.end !== null) {
      endCase(work, position.end);
      break;
    }
    // A changed fact can lead the flow past a step that it had opened.
    for (const step of strays(work, position)) supersede(work, step);
    if (position.open.length === 0) break;
    for (const step of position.open) await openStep(tx, work, step);
  }
  schedule(work);
}

function strays(work: CaseWork, position: Position): readonly StepRow[] {
  const skipped = new Set(position.skipped.map(({ key }) => key));
  return work.latest.filter(({ key, state }) => skipped.has(key) && (state === 'open' || state === 'paused'));
}
