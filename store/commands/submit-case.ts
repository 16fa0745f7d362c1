import type { OfficeKey, OfficeRole } from '../../domain/access/offices.js';
import { mayPropose, type ProposingAs } from '../../domain/access/propose.js';
import type { Viewer } from '../../domain/access/viewer.js';
import { genesis } from '../../domain/audit/chain.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { moratoriaOn } from '../../domain/eligibility/moratorium.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import type { Facts } from '../../domain/flow/fields.js';
import { Refusal } from '../../domain/refusal.js';
import { loadKin } from '../access/kin.js';
import { advance } from '../advance/advance.js';
import { wake } from '../advance/schedule.js';
import { loadCalendar } from '../calendar/load-calendar.js';
import type { CaseFile } from '../case/file.js';
import { caseSummary } from '../case/summary.js';
import { type Actor, CaseWork } from '../case/work.js';
import { writeCase } from '../case/write.js';
import { type Database, type Rows, sqlState, type Transaction } from '../database.js';
import { newestDefinition } from '../definitions.js';
import { takeSerial } from '../documents/number-register.js';
import { deriveFacts, loadPlaces, relationsOf } from '../eligibility/derive.js';
import { judgeProposal } from '../eligibility/judge-proposal.js';
import { loadMoratoria } from '../eligibility/moratoria.js';
import { newId } from '../ids.js';
import { holdAuthority } from './authorize.js';
import { type Answer, answeredBefore, type Idempotency, keepAnswer } from './idempotency.js';

export interface Proposal {
  readonly process: string;
  /** NIP. */
  readonly subject: string;
  readonly facts: Facts;
  /** In whose name, where the viewer could do either. */
  readonly as?: 'office' | 'subject' | undefined;
  readonly idempotency?: Idempotency | undefined;
  /** Writes the answer, so that it is kept with the key; without it, the case's new state. */
  readonly answer?: ((rows: Rows, caseId: string) => Promise<object>) | undefined;
}

/**
 * Opens a case: judged, numbered and with its first tasks placed in one transaction.
 *
 * @throws {Refusal} PROCESS_UNKNOWN, SUBJECT_UNKNOWN, POSITION_UNKNOWN, MAY_NOT_PROPOSE,
 * OWN_PROPOSAL_BY_OFFICE, ROTATION_IN_PROGRESS, and what `judgeProposal` refuses
 */
export async function submitCase(
  db: Database,
  viewer: Viewer,
  proposal: Proposal,
  now: number,
): Promise<Answer> {
  try {
    return await db.transaction((tx) => submit(tx, viewer, proposal, now));
  } catch (error) {
    if (!overtaken(error, proposal)) throw error;
    // Somebody was faster: the same request, or another proposal for this person. Asked again, it says which.
    return db.transaction((tx) => submit(tx, viewer, proposal, now));
  }
}

const uniqueViolation = '23505';

/** The case in progress may be this very request's, committed after its key was looked up. */
function overtaken(error: unknown, { idempotency }: Proposal): boolean {
  if (sqlState(error) === uniqueViolation) return true;
  return idempotency !== undefined && error instanceof Refusal && error.code === 'ROTATION_IN_PROGRESS';
}

async function submit(tx: Transaction, viewer: Viewer, proposal: Proposal, now: number): Promise<Answer> {
  const before = await answeredBefore(tx, proposal.idempotency);
  if (before) return before;
  const definition = await newestDefinition(tx.rows, proposal.process);
  const { work, proposing } = await newCase(tx, viewer, proposal, definition, now);
  const actor = actorOf(viewer, proposing);
  work.event('case-submitted', { as: proposing.as }, { facts: proposal.facts }, actor);
  await advance(tx, work, definition);
  wake(work);
  writeCase(tx, work);
  const body = await proposal.answer?.(tx.rows, work.file.case.id);
  const answer = { status: 201, body: body ?? caseSummary(work.file) };
  keepAnswer(tx, proposal.idempotency, answer, work.now);
  return answer;
}

async function newCase(
  tx: Transaction,
  viewer: Viewer,
  proposal: Proposal,
  definition: ProcessDefinition,
  now: number,
): Promise<{ readonly work: CaseWork; readonly proposing: ProposingAs }> {
  const frame = await loadFrame(tx);
  const today = dayOf(now, frame.calendar.zone);
  const { subject, target } = await loadPlaces(
    tx.rows,
    proposal.subject,
    String(proposal.facts.toPosition),
    today,
  );
  const offices = proposingOffices(frame.roles, subject.post?.agencyHead ?? null, subject.id);
  const proposing = mayPropose(viewer, subject.id, definition.proposers, offices, proposal.as);
  if (proposing instanceof Refusal) throw proposing;
  if (proposing.as === 'office' && proposing.authority !== null)
    await holdAuthority(tx, proposing.authority, today, new Refusal('MAY_NOT_PROPOSE'));
  const { facts } = proposal;
  const derived = deriveFacts(subject, target, {
    ownRequest: proposing.as === 'subject',
    inMoratorium: moratoriaOn(await loadMoratoria(tx.rows), today, String(facts.effectiveDate)).length > 0,
  });
  await judgeProposal(tx, { definition, subject, target, facts, derived, today, roles: frame.roles });

  const proposerOffice = proposing.as === 'office' ? proposing.position : null;
  const year = Number(today.slice(0, 4));
  const serial = await takeSerial(tx, `case/${definition.id}`, year);
  const row = {
    id: newId(now),
    number: `${definition.numbering}/${year}/${String(serial).padStart(4, '0')}`,
    process: definition.id,
    revision: definition.revision,
    state: 'running' as const,
    subjectId: subject.id,
    proposerId: viewer.person,
    proposerOffice,
    agencyCode: subject.post?.agency ?? null,
    facts,
    derived,
    relations: relationsOf({
      subject,
      target,
      proposerOffice,
      proposer: viewer.person,
      competentOfficial: frame.roles['competent-official'],
    }),
    iteration: 0,
    returns: 0,
    openedAt: now,
    decidedAt: null,
    closedAt: null,
    lastAt: now,
    wakeSeq: 0,
    seenSeq: 0,
    urgent: true,
    nextAt: null,
    armedAt: null,
    leasedUntil: null,
  };
  return {
    work: new CaseWork(
      {
        ...emptyFile,
        ...frame,
        calendar: await loadCalendar(tx.rows, row.agencyCode),
        conflicts: await loadKin(tx.rows, subject.id),
        case: row,
        steps: [],
        tasks: [],
        offices: [],
        effects: [],
        documents: [],
        head: { seq: 0, hash: genesis },
      },
      now,
      true,
    ),
    proposing,
  };
}

const emptyFile = { incidents: [], people: {}, incoming: [] };

/** What every case shares: the government's calendar, and which position fills which named office. */
export async function loadFrame(
  tx: Pick<Transaction, 'rows'>,
): Promise<Pick<CaseFile, 'calendar' | 'roles'>> {
  const [row] = await tx.rows<{ roles: Record<string, string> }>(
    `SELECT coalesce(jsonb_object_agg(role, position_code), '{}') AS roles FROM office_role`,
  );
  return { calendar: await loadCalendar(tx.rows, null), roles: row?.roles ?? {} };
}

/** Which office each proposing role is; roles that nobody fills are left out. */
export function proposingOffices(
  roles: Readonly<Record<string, string>>,
  agencyHead: string | null,
  subject: string,
): Readonly<Partial<Record<OfficeRole, OfficeKey>>> {
  const hr = roles['hr-agency-head'];
  return {
    ...(agencyHead !== null && { 'releasing-agency-head': `position/${agencyHead}` as const }),
    ...(hr !== undefined && { 'hr-agency-head': `position/${hr}` as const }),
    subject: `person/${subject}`,
  };
}

function actorOf(viewer: Viewer, proposing: ProposingAs): Actor {
  if (proposing.as === 'subject')
    return { actor: viewer.person, office: null, capacity: 'person', authority: null };
  const { position, capacity, authority } = proposing;
  return { actor: viewer.person, office: `position/${position}`, capacity, authority };
}
