import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { caseAttributes } from './attributes.js';
import type { Position } from './ports.js';

/**
 * What Temporal's pages say of a case: where it stands. Written when it has changed, and only where a look has told
 * it: histories of before, and servers that do not know the attributes, have none.
 */
export class Sign {
  private shown = '';

  show(position: Position | undefined): void {
    if (position === undefined) return;
    const { process, steps, dueAt } = position;
    const offices = [...new Set(steps.flatMap((step) => step.offices))].sort();
    const keys = [...new Set(steps.map(({ key }) => key))].sort();
    const said = JSON.stringify([process, keys, offices, dueAt]);
    if (said === this.shown) return;
    this.shown = said;
    upsertSearchAttributes([
      { key: caseAttributes.process, value: process },
      { key: caseAttributes.steps, value: keys.length > 0 ? keys : null },
      { key: caseAttributes.offices, value: offices.length > 0 ? offices : null },
      { key: caseAttributes.dueAt, value: dueAt === null ? null : new Date(dueAt) },
    ]);
    setCurrentDetails(detailsOf(position));
  }
}

/** Markdown, as Temporal's pages show it. */
function detailsOf({ number, state, steps, dueAt }: Position): string {
  const open = steps.map(({ key, offices }) => `- ${key}: ${offices.join(', ') || '–'}`);
  const due = dueAt === null ? [] : ['', `Due ${new Date(dueAt).toISOString()}`];
  return [`**${number}**: ${state}`, '', ...open, ...due].join('\n');
}
