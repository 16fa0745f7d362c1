import type * as z from 'zod';
import type { officeItemSchema, officeSchema } from '../../contract/office.js';
import { namedOffices } from '../../domain/access/offices.js';
import { addDays, type Day } from '../../domain/calendar/day.js';
import { addMonths } from '../../domain/calendar/period.js';
import { levelName } from '../../domain/eligibility/words.js';
import { orderState } from '../../domain/orders/order-state.js';
import { levelsToActIn } from '../../domain/orders/remedy.js';
import { pltExtensions, pltTerm } from '../../domain/policy/acting.js';
import type { Text } from '../../domain/text.js';
import type { OfficeTask } from '../../store/reads/office-tasks.js';
import { mostInOffice, type OfficeOrder, type OfficeReading } from '../../store/reads/offices.js';
import { maybeIsoOf } from '../iso.js';
import { stepTitle } from '../tasks/task-view.js';

const stateOf = { none: 'vacant', away: 'away', present: 'held' } as const;

export function presentOfficeItem(office: OfficeReading, today: Day): z.input<typeof officeItemSchema> {
  const { code, title, level, seats, unit, agency, holder, acting, next, open, overdue } = office;
  const helps = levelsToActIn(level, seats, today) !== undefined;
  return {
    ...{ code, title, level, unit, agency, holder },
    named: office.roles.map((role) => namedOffices[role]),
    state: stateOf[office.state],
    acting: acting && {
      ...orderOf(acting),
      nip: acting.nip,
      inPower: orderState(acting.kind, acting, today, office.state) === 'acting',
    },
    next: next && orderOf(next),
    takes: !helps ? null : office.state === 'none' ? 'plt' : 'plh',
    waiting: office.seesTasks ? { open, overdue, most: mostInOffice } : null,
    may: office.mayOrder && helps ? ['read', 'order'] : ['read'],
  };
}

/** An office with what an order in it is bound by, and what lies there. */
export function presentOffice(
  office: OfficeReading,
  tasks: readonly OfficeTask[] | null,
  { today, now, language }: { readonly today: Day; readonly now: number; readonly language: keyof Text },
): z.input<typeof officeSchema> {
  const { months } = pltTerm.at(today);
  const levels = levelsToActIn(office.level, office.seats, today) ?? [];
  return {
    ...presentOfficeItem(office, today),
    today,
    rules: { months, extensions: pltExtensions.at(today), levels: levels.map(levelName) },
    extension: extensionOf(office),
    tasks: tasks?.map((task) => presentTask(task, now, language)) ?? null,
  };
}

/** Right after the order of today, where it is a first one and nothing follows it. */
function extensionOf({ acting, next, state }: OfficeReading) {
  if (state !== 'none' || acting?.kind !== 'plt' || acting.to === null) return null;
  if (acting.extends !== null || next !== null) return null;
  return { from: acting.to, until: addDays(addMonths(acting.to, pltTerm.at(acting.to).months), -1) };
}

function orderOf({ order, kind, name, from, to }: OfficeOrder) {
  return { order, kind, name, from, until: to && addDays(to, -1) };
}

function presentTask(task: OfficeTask, now: number, language: keyof Text) {
  const { id, caseId, number, subject, step, dueAt, definition } = task;
  return {
    id,
    case: { id: caseId, number, subject },
    step: stepTitle(definition, step)[language],
    dueAt: maybeIsoOf(dueAt),
    overdue: dueAt !== null && new Date(dueAt).getTime() < now,
  };
}
