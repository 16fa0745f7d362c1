import type { StepDefinition } from '../../domain/flow/blocks.js';
import { signatureKey } from '../../domain/steps/document.js';
import { openBoard } from '../board/open-board.js';
import type { CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';
import { applyRecord } from './apply-record.js';
import { draftDocument } from './draft-document.js';
import { openCheck } from './open-check.js';
import { openTasks } from './open-tasks.js';

/** Opens a step that the flow has reached; a step that nobody decides closes at once. */
export async function openStep(tx: Transaction, work: CaseWork, step: StepDefinition): Promise<void> {
  switch (step.kind) {
    case 'check':
      return openCheck(tx, work, step);
    case 'opinion':
      return openTasks(tx, work, step, { roles: step.by.map(atOnce) });
    case 'approval': {
      const roles = step.by.map((role, index) => ({
        role,
        key: role,
        sequence: step.mode === 'in-order' ? index : 0,
      }));
      return openTasks(tx, work, step, { roles });
    }
    case 'document': {
      const initials = step.initials.map((role, sequence) => ({
        role,
        key: `initials-${sequence + 1}`,
        sequence,
      }));
      const signature = { role: step.signature, key: signatureKey, sequence: initials.length };
      const opened = await openTasks(tx, work, step, { roles: [...initials, signature] });
      await draftDocument(tx, work, step);
      return opened;
    }
    case 'record':
      return applyRecord(tx, work, step);
    case 'verification':
      return openTasks(tx, work, step, { roles: [atOnce(step.by)] });
    case 'wait':
      return openTasks(tx, work, step, { roles: [atOnce(step.enteredBy)] });
    case 'task':
      return openTasks(tx, work, step, { roles: step.by.map(atOnce) });
    case 'board':
      return openBoard(tx, work, step);
    case 'announce':
      return openTasks(tx, work, step, { roles: step.to.map(atOnce), outcome: 'announced' });
  }
}

function atOnce<R extends string>(role: R) {
  return { role, key: role, sequence: 0 };
}
