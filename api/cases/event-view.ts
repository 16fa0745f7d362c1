import type * as z from 'zod';
import type { eventSchema } from '../../contract/event.js';
import { seesDeclaration, seesReason } from '../../domain/access/see.js';
import { besideFlow } from '../../domain/flow/beside-flow.js';
import { type ProcessDefinition, stepsOf } from '../../domain/flow/define.js';
import type { EventReading } from '../../store/reads/case-events.js';
import { isoOf } from '../iso.js';
import type { Reader } from '../tasks/task-view.js';

/** An event of a case's history as it leaves. */
export function presentEvent(
  event: EventReading,
  { subjectId, definition }: { readonly subjectId: string; readonly definition: ProcessDefinition },
  { viewer, language }: Reader,
): z.input<typeof eventSchema> {
  const { ids, payload } = event;
  const step = ids.step ?? null;
  const capacity = ids.capacity ?? null;
  const mayRead =
    event.type === 'conflict-declared'
      ? seesDeclaration(viewer, ids.actor)
      : seesReason(viewer, subjectId, event.stepKind);
  return {
    seq: event.seq,
    type: event.type,
    at: isoOf(event.at),
    step,
    title: step === null ? null : (titleOf(definition, step)?.[language] ?? null),
    iteration: ids.iteration ?? null,
    task: ids.task ?? null,
    office: event.office,
    capacity,
    actor: event.actor === null ? null : { name: event.actor },
    onBehalfOf: capacity !== null && actsForAnother.has(capacity) ? event.office : null,
    authority: ids.authority ?? null,
    verdict: textOf(ids.verdict),
    outcome: textOf(ids.outcome),
    reason: mayRead ? textOf(payload?.reason) : null,
    hash: event.hash,
    prevHash: event.prevHash,
  };
}

/** Capacities in which one acts in the name of an office that one does not hold. */
const actsForAnother = new Set(['plt', 'plh', 'hr-officer']);

function titleOf(definition: ProcessDefinition, key: string) {
  return (besideFlow(key) ?? stepsOf(definition.flow).find((step) => step.key === key))?.title;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
