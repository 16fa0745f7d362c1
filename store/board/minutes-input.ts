import { positionOf } from '../../domain/access/chart.js';
import { type BoardKey, boards } from '../../domain/board/boards.js';
import { sessionQuorum } from '../../domain/board/open.js';
import { isVoting } from '../../domain/board/session.js';
import { countOf } from '../../domain/board/standing.js';
import { dayOf, localTime } from '../../domain/calendar/zone.js';
import { fullName, type PersonName } from '../../domain/documents/full-name.js';
import type { AgendaItem, MinutesInput } from '../../domain/documents/minutes-input.js';
import { type Post, postName } from '../../domain/documents/post-name.js';
import { type ProcessDefinition, stepNamed, stepsOf } from '../../domain/flow/define.js';
import { outcomeTitle } from '../../domain/flow/step-words.js';
import { type CaseFile, loadCase } from '../case/file.js';
import { definitionOf } from '../definitions.js';
import { regionOf, type TenantRow } from '../documents/rotation-input.js';
import { loadSignatories, type SignatoryRow } from '../documents/signatories.js';
import { sessionState } from './session-file.js';
import type { ItemRow } from './session-rows.js';
import type { Sitting } from './sitting.js';

/** The facts of a session's minutes: who sat, what lay before them, and what came of it. */
export async function minutesInput(sitting: Sitting): Promise<MinutesInput> {
  const { tx, file, calendar } = sitting;
  const { session } = file;
  const [tenant] = await tx.rows<TenantRow>('SELECT * FROM tenant');
  if (!tenant) throw new Error('The tenant row is missing');
  const persons = file.seats.flatMap(({ personId }) => personId ?? []);
  const { people } = await loadSignatories(tx, persons, []);
  const quorums = await quorumsOf(sitting);
  const items: AgendaItem[] = [];
  for (const item of file.items) items.push(await agendaItem(sitting, item, quorums[item.id] ?? null));
  const held = session.openedAt ?? session.at;
  const closed = session.closedAt ?? held;
  return {
    region: regionOf(tenant),
    board: boards[session.boardCode as BoardKey].title.id, // planned for a board that there is
    invitation: { number: session.invitation, date: dayOf(session.invitedAt, calendar.zone) },
    day: dayOf(held, calendar.zone),
    time: localTime(held, calendar.zone),
    closed: { day: dayOf(closed, calendar.zone), time: localTime(closed, calendar.zone) },
    place: session.place,
    opened: session.openedAt !== null,
    members: file.seats.filter(isVoting).length,
    quorum: sessionQuorum(sessionState(file)).quorum,
    seats: file.seats.map(({ number, role, title, personId, capacity }) => ({
      number,
      role,
      office: title,
      person: personId === null ? null : nameOf(people[personId]),
      capacity: capacity ?? 'holder',
      attended: personId !== null,
    })),
    items,
  };
}

function nameOf(row: SignatoryRow | undefined): PersonName {
  if (!row) throw new Error('A member of the board is not in the registry');
  return { name: row.name, frontTitle: row.front_title, backTitle: row.back_title };
}

interface Subject {
  person: SignatoryRow;
  from: Post | null;
  to: Post | null;
}

/** The quorum of each item as it stood when the item ended: afterwards people go home. */
async function quorumsOf({ tx, file }: Sitting): Promise<Readonly<Record<string, AgendaItem['quorum']>>> {
  const ended = await tx.rows<{ item: string; base: number; needed: number; present: number }>(
    `SELECT ids ->> 'item' AS item, (ids -> 'base')::int AS base, (ids -> 'quorum')::int AS needed, (ids -> 'present')::int AS present
     FROM event WHERE stream = $1 AND type IN ('item-decided', 'item-postponed')`,
    [`session:${file.session.id}`],
  );
  return Object.fromEntries(ended.map(({ item, ...quorum }) => [item, quorum]));
}

async function agendaItem(sitting: Sitting, row: ItemRow, quorum: AgendaItem['quorum']): Promise<AgendaItem> {
  const { tx, file, calendar } = sitting;
  const heard = await loadCase(tx, row.caseId);
  const definition = await definitionOf(tx.rows, heard.case.process, heard.case.revision);
  const [loaded] = await tx.rows<{ subject: Subject }>(subjectStatement, [
    heard.case.subjectId,
    String(heard.case.facts.toPosition ?? ''),
    dayOf(file.session.at, calendar.zone),
  ]);
  if (!loaded) throw new Error('The subject of a case is not in the registry');
  const { person, from, to } = loaded.subject;
  const votes = file.votes.filter(({ itemId }) => itemId === row.id);
  return {
    caseNumber: heard.case.number,
    subject: `usulan ${definition.title.id.toLowerCase()} atas nama ${fullName(nameOf(person))}`,
    nip: person.nip ?? '–',
    oldPost: from === null ? '–' : postName(from),
    newPost: to === null ? '–' : postName(to),
    considered: await considered(sitting, heard, definition, row),
    recusals: file.recusals
      .filter(({ itemId }) => itemId === row.id)
      .map(({ seat, ground, reason }) => ({
        seat,
        ground,
        reason,
        substitute: votes.find((vote) => vote.inSeat === seat && vote.seat !== seat)?.seat ?? null,
      })),
    presiding: row.presiding,
    secret: row.secret,
    votes,
    count: countOf({ votes }),
    quorum,
    state: row.state === 'decided' || row.state === 'postponed' ? row.state : 'cancelled',
    result: row.result,
    certain: row.certain,
  };
}

const post = `jsonb_build_object('title', p.title, 'unit', u.name, 'agency', a.name)`;
const places = `position p JOIN unit u ON u.code = p.unit_code LEFT JOIN unit a ON a.code = u.agency_code`;

/** The person, the post held on the day of the session, and the post wanted. */
const subjectStatement = `SELECT jsonb_build_object('person', to_jsonb(e),
    'from', (SELECT ${post} FROM ${places} JOIN incumbency i ON i.position_code = p.code
      WHERE i.employee_id = e.id AND i.kind = 'definitive' AND i.valid_from <= $3::date AND (i.valid_to IS NULL OR i.valid_to > $3::date)),
    'to', (SELECT ${post} FROM ${places} WHERE p.code = $2)) AS subject
  FROM employee e WHERE e.id = $1::uuid`;

const opinionWords: Readonly<Record<string, string>> = {
  supported: 'mendukung',
  objected: 'keberatan',
  'no-opinion': 'tidak memberi pendapat',
};

/** What had been found and said of the case before the board heard it. */
async function considered(
  { tx }: Sitting,
  heard: CaseFile,
  definition: ProcessDefinition,
  item: ItemRow,
): Promise<readonly string[]> {
  const board = heard.steps.find(({ id }) => id === item.stepId);
  const order = stepsOf(definition.flow).map(({ key }) => key);
  const before = heard.steps
    .filter(
      (step) =>
        order.includes(step.key) &&
        step.state === 'closed' &&
        step.kind !== 'board' &&
        (step.closedAt ?? 0) <= (board?.openedAt ?? 0),
    )
    .toSorted((one, other) => order.indexOf(one.key) - order.indexOf(other.key));
  const opinions = heard.tasks.filter(({ verdict }) => verdict !== null && verdict in opinionWords);
  const offices = opinions.flatMap(({ office }) => positionOf(office) ?? []);
  const { titles } = await loadSignatories(tx, [], offices);
  return before.flatMap((step) => {
    const { title } = stepNamed(definition, step.key);
    if (step.kind !== 'opinion') return [`${title.id}: ${outcomeTitle(step.outcome).id.toLowerCase()}`];
    return opinions
      .filter(({ stepId }) => stepId === step.id)
      .map(({ office, key, verdict, answer }) => {
        const reason = typeof answer?.reason === 'string' ? ` (${answer.reason})` : '';
        const said = opinionWords[verdict ?? ''] ?? '';
        return `Pendapat ${titles[positionOf(office) ?? ''] ?? key}: ${said}${reason}`;
      });
  });
}
