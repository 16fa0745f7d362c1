import type { NoticeKind } from './kinds.js';

/** How things stand when a notice is about to go out. */
export interface Standing {
  readonly caseState: string;
  readonly caseClosed: boolean;
  /** Of the task that it is about; null where it is about none. */
  readonly task: {
    readonly state: 'waiting' | 'open' | 'paused' | 'done' | 'cancelled';
    /** The office that is told still has it in its inbox. */
    readonly shown: boolean;
  } | null;
  /** Of the session that it invites to. */
  readonly sessionState: 'planned' | 'open' | 'closed' | null;
  /** The incident that it tells of is open. */
  readonly alarmed: boolean;
}

/** Why a notice is no news any more. */
export type Obsolete =
  | 'task-decided'
  | 'task-cancelled'
  | 'task-paused'
  | 'task-moved'
  | 'mended'
  | 'case-resumed'
  | 'case-suspended'
  | 'case-ended'
  | 'session-over';

/** Whether a notice is to go out now, is held back because it will be true again, or has been overtaken. */
export type Relevance = 'current' | 'held' | Obsolete;

/**
 * Whether what a notice says still holds.
 *
 * @example
 * relevanceOf('reminder', { …, task: { state: 'done', shown: false } }) // 'task-decided'
 */
export function relevanceOf(kind: NoticeKind, standing: Standing): Relevance {
  switch (kind) {
    case 'assigned':
    case 'returned':
      // A case that is suspended goes on some day, and its task is then open without another notice.
      return standing.task?.state === 'paused' ? 'held' : taskRelevance(standing);
    case 'reminder':
    case 'overdue':
    case 'escalated':
    case 'due-earlier':
      return taskRelevance(standing);
    case 'no-authority':
      return standing.alarmed ? taskRelevance(standing) : 'mended';
    case 'decree-issued':
      return standing.task === null ? 'current' : taskRelevance(standing);
    case 'decided':
      return 'current';
    case 'suspended':
      if (standing.caseClosed) return 'case-ended';
      return standing.caseState === 'suspended' ? 'current' : 'case-resumed';
    case 'resumed':
      if (standing.caseClosed) return 'case-ended';
      return standing.caseState === 'suspended' ? 'case-suspended' : 'current';
    case 'calendar-ends':
      return standing.alarmed ? 'current' : 'mended';
    case 'invited':
      if (standing.task?.state === 'cancelled') return 'task-cancelled';
      return standing.sessionState === 'planned' ? 'current' : 'session-over';
  }
}

function taskRelevance({ task }: Standing): Relevance {
  switch (task?.state) {
    case 'open':
      return task.shown ? 'current' : 'task-moved';
    case 'done':
      return 'task-decided';
    case 'paused':
    case 'waiting':
      return 'task-paused';
    case 'cancelled':
    case undefined:
      return 'task-cancelled';
  }
}
