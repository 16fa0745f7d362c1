import { decideTask } from '../../store/commands/decide-task.js';
import type { TaskDecision } from '../../store/commands/task-decision.js';
import type { Database } from '../../store/database.js';
import type { ViewerReader } from '../../store/viewer.js';
import type { Carrying } from '../carrier/orders.js';
import { decideAlone } from './decide-alone.js';

/** One place in which `advance` could be called after a verdict. */
export interface System {
  readonly name: 'in-transaction' | 'workflow' | 'relay';
  /**
   * `woken`: the workflow is told of every change, as in production. `away`: it is told of none, so that only what
   * the verdict and the next task themselves cost is seen. Systems are compared where this is the same.
   */
  readonly temporal: 'woken' | 'away';
  readonly decide: (
    db: Database,
    readViewer: ViewerReader,
    command: TaskDecision,
    now: number,
  ) => Promise<unknown>;
  /** Who carries on while verdicts are given. */
  readonly carrying: Carrying | 'rest';
}

/** Under `away`, `workflow` would open no step at all. */
export const systems: readonly System[] = [
  { name: 'in-transaction', temporal: 'woken', decide: decideTask, carrying: 'by-workflow' },
  { name: 'workflow', temporal: 'woken', decide: decideAlone, carrying: 'by-workflow' },
  { name: 'in-transaction', temporal: 'away', decide: decideTask, carrying: 'rest' },
  { name: 'relay', temporal: 'away', decide: decideAlone, carrying: 'by-relay' },
];
