import type { CaseWork } from '../case/work.js';

/** Tells the proposer and the person concerned what has been decided, each once. @param seq of the event */
export function tellParties(work: CaseWork, seq: number): void {
  const { relations, subjectId } = work.file.case;
  for (const target of new Set([relations.proposer, `person/${subjectId}` as const])) {
    if (target !== undefined) work.notify(seq, 'decided', target);
  }
}
