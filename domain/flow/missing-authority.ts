import type { OfficeKey, OfficeRole } from '../access/offices.js';

/** HR's step where nobody can take a task of the case; it stands beside the flow. */
export const missingAuthority = {
  key: 'authority-missing',
  kind: 'task',
  by: 'hr-agency-head' satisfies OfficeRole,
  title: { id: 'Tidak ada pejabat yang dapat bertindak', en: 'Nobody can act' },
} as const;

/** A task that nobody can take, and the one in which HR is told so. */
export interface MissingAuthority {
  /** Id of the task that waits. */
  readonly task: string;
  /** Id of HR's task. */
  readonly asked: string;
  /** The office in which nobody can act. */
  readonly office: OfficeKey;
  readonly why: 'vacant' | 'conflict';
  /** It is for the definitive holder alone. */
  readonly strategic: boolean;
  /** Somebody can act again, or the task waits no more. */
  readonly over: boolean;
}
