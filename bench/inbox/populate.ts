import { parseDefinition } from '../../contract/definition.js';
import type { Database } from '../../store/database.js';
import { storeDefinitions } from '../../store/definitions.js';
import { movablePeople, propose } from '../cases.js';
import { copy } from '../copies.js';
import { addPeople, numbered, person } from '../people.js';
import { bothApprove } from './both-approve.js';

/** How large the government is. */
export interface Population {
  readonly people: number;
  /** Open tasks: two a case, and a person has as many cases as it takes. */
  readonly tasks: number;
}

/**
 * Fills the demo city with people, each in a post of their own, and with open cases, two open tasks each. One case
 * of each process goes through the engine and is then copied. Tasks lie unevenly, as they do: some desks have
 * hundreds, the largest one in a hundred of them all.
 */
export async function populate(
  db: Database,
  { people, tasks }: Population,
  now: number,
  say: (line: string) => void,
): Promise<void> {
  const processes = Math.ceil(tasks / 2 / people);
  const definitions = Array.from({ length: processes }, (_, index) => bothApprove(index + 1));
  await storeDefinitions(db, definitions, parseDefinition, now);
  const [mover] = await movablePeople(db, 1);
  if (!mover) throw new Error('The demo city has nobody to move');
  say(`${people} people, each in a post of their own`);
  await addPeople(db, mover.nip, people);
  for (const [index, { id }] of definitions.entries()) {
    say(`cases of process ${index + 1} of ${processes}`);
    await addCases(db, await propose(db, mover, now, id), id, people);
  }
  say('statistics');
  await db.rows('VACUUM ANALYZE');
}

/** Copies a case for each person as its subject, with its step and tasks. */
async function addCases(
  { rows }: Database,
  template: string,
  process: string,
  people: number,
): Promise<void> {
  await rows(`CREATE TABLE IF NOT EXISTS made (n int, process text, case_id uuid, step_id uuid)`);
  await rows(`TRUNCATE made`);
  await rows(
    `INSERT INTO made SELECT n, '${process}', gen_random_uuid(), gen_random_uuid() FROM ${numbered(people)}`,
  );
  await copy(rows, {
    table: 'cases',
    template: `id = '${template}'`,
    from: 'made m',
    columns: {
      id: 'm.case_id',
      number: `'${process}/' || m.n`,
      subject_id: person.replace('n::', 'm.n::'),
      wake_seq: '1',
      seen_seq: '1',
      urgent: 'false',
    },
  });
  await copy(rows, {
    table: 'step',
    template: `case_id = '${template}'`,
    from: 'made m',
    columns: { id: 'm.step_id', case_id: 'm.case_id' },
  });
  // Within ten days before and after now: some are late, as in life.
  const due = `t.due_at + (random() * 20 - 13) * interval '1 day'`;
  for (const role of ['competent-official', 'hr-agency-head']) {
    await rows('DROP TABLE IF EXISTS given');
    await rows(
      `CREATE TABLE given AS SELECT m.*, gen_random_uuid() AS task_id, ${due} AS due,
         'position/desk-' || (1 + floor(${people} * power(random(), 2.5)))::int AS desk
       FROM made m, (SELECT due_at FROM task WHERE case_id = $1::uuid AND key = $2) t`,
      [template, role],
    );
    await copy(rows, {
      table: 'task',
      template: `case_id = '${template}' AND key = '${role}'`,
      from: 'given g',
      columns: {
        id: 'g.task_id',
        case_id: 'g.case_id',
        step_id: 'g.step_id',
        office: 'g.desk',
        due_at: 'g.due',
      },
    });
    await copy(rows, {
      table: 'task_office',
      template: `task_id = (SELECT id FROM task WHERE case_id = '${template}' AND key = '${role}')`,
      from: 'given g',
      columns: {
        task_id: 'g.task_id',
        office: 'g.desk',
        due_at: 'g.due',
        subject_id: person.replace('n::', 'g.n::'),
      },
    });
  }
  await rows('DROP TABLE given');
}
