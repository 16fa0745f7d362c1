import type { EmployeeEventType, EventIds } from '../../domain/audit/events.js';
import { addAdminEvent } from '../admin-event.js';
import type { Actor } from '../case/work.js';
import type { Transaction } from '../database.js';

interface EmployeeEvent {
  readonly type: EmployeeEventType;
  /** Whose chain it joins. */
  readonly person: string;
  readonly at: number;
  readonly ids: EventIds;
  readonly payload?: unknown;
  readonly actor: Actor;
}

/** Adds an event to an employee's chain. */
export async function addEmployeeEvent(tx: Transaction, event: EmployeeEvent): Promise<void> {
  const { type, person, at, ids, payload = null, actor } = event;
  await addAdminEvent(tx, {
    stream: `employee:${person}`,
    type,
    at,
    ids: { employee: person, ...ids, ...actor },
    payload,
  });
}
