import type { Day } from '../../domain/calendar/day.js';
import { dayOf } from '../../domain/calendar/zone.js';
import type { Region } from '../../domain/documents/region.js';
import type { PaperReference, RotationInput } from '../../domain/documents/rotation-input.js';
import type { Facts } from '../../domain/flow/fields.js';
import type { Law } from '../../domain/policy/laws.js';
import { Refusal } from '../../domain/refusal.js';
import type { StepRow, TaskRow } from '../case/rows.js';
import type { CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';

interface LoadedPost {
  title: string;
  unit: string;
  agency: string | null;
  level: string;
  echelon: string | null;
}

/** The words of the government, as its row has them. */
export interface TenantRow {
  region_name: string;
  head_title: string;
  government: string;
  place: string;
  regulations: Law[];
}

interface LoadedFacts {
  region: TenantRow;
  person: {
    name: string;
    front_title: string | null;
    back_title: string | null;
    nip: string;
    kind: string;
    grade: string | null;
  };
  from: LoadedPost;
  to: LoadedPost;
  copies: string[];
  board: BoardMinutes | null;
}

/** Signed minutes of the board that heard a case. */
type BoardMinutes = NonNullable<RotationInput['board']>;

function boardSql(caseId: string): string {
  return `SELECT jsonb_build_object('number', d.number, 'date', d.data ->> 'signedOn', 'advice', substr(i.result, length('advised-') + 1))
    FROM session_item i JOIN board_session s ON s.id = i.session_id JOIN document d ON d.id = s.minutes_id
    WHERE i.case_id = ${caseId}::uuid AND i.state = 'decided' ORDER BY i.decided_at DESC LIMIT 1`;
}

/** The facts of a rotation's decree: the registry's as of today, and what this case has decided so far. */
export async function rotationInput(tx: Transaction, work: CaseWork): Promise<RotationInput> {
  const { case: row, calendar } = work.file;
  const today = dayOf(work.now, calendar.zone);
  const facts = await loadFacts(tx, work, today);
  const { from, to, person } = facts;
  return {
    region: regionOf(facts.region),
    persons: [
      {
        name: person.name,
        frontTitle: person.front_title,
        backTitle: person.back_title,
        nip: person.nip,
        workforce: person.kind === 'pppk' ? 'pppk' : 'pns',
        grade: person.grade ?? '',
        from,
        to,
        level: to.level,
        echelon: to.echelon,
        effectiveDate: String(row.facts.effectiveDate),
      },
    ],
    proposal: { ...paperOf(work, 'proposal'), office: officeOfHead(facts, 'Sekretaris Daerah') },
    eligibility: eligibilityOf(work, facts),
    copies: facts.copies,
    ...(facts.board && { board: facts.board }),
    ...clearanceOf(work),
  };
}

/**
 * The minutes that a decree rests on, where they were not signed yet when it was drafted.
 *
 * @throws {Refusal} MINUTES_NOT_SIGNED: the board has advised, and its minutes are still a draft
 */
export async function withMinutes(
  tx: Transaction,
  work: CaseWork,
  input: RotationInput,
): Promise<RotationInput> {
  const advised = work.latest.some(
    ({ kind, outcome }) => kind === 'board' && outcome?.startsWith('advised-'),
  );
  if (!advised || input.board) return input;
  const [row] = await tx.rows<{ minutes: BoardMinutes }>(`SELECT (${boardSql('$1')}) AS minutes`, [
    work.file.case.id,
  ]);
  if (!row?.minutes) throw new Refusal('MINUTES_NOT_SIGNED', { number: work.file.case.number });
  return { ...input, board: row.minutes };
}

/** The answer from outside that a wait of this case brought. */
function clearanceOf(work: CaseWork): Pick<RotationInput, 'clearance'> {
  const step = work.latest.find(({ kind, outcome }) => kind === 'wait' && outcome === 'approved');
  const form = step && formOf(work, step);
  return form ? { clearance: { number: String(form.number), date: String(form.date) } } : {};
}

function formOf(work: CaseWork, step: StepRow): Facts | undefined {
  return work.tasksOf(step).find(({ verdict }) => verdict === 'received')?.answer?.form as Facts | undefined; // as it was parsed
}

/** Region words of the tenant row. */
export function regionOf(tenant: TenantRow): Region {
  return {
    name: tenant.region_name,
    headTitle: tenant.head_title,
    government: tenant.government,
    place: tenant.place,
    emblem: null,
    regulations: tenant.regulations,
  };
}

async function loadFacts(tx: Transaction, work: CaseWork, today: Day): Promise<LoadedFacts> {
  const { subjectId, facts } = work.file.case;
  const [row] = await tx.rows<{ facts: LoadedFacts }>(
    `WITH post AS (SELECT p.code, jsonb_build_object('title', p.title, 'unit', u.name, 'agency', a.name, 'level', p.level, 'echelon', p.echelon) AS words,
         a.name AS agency FROM position p JOIN unit u ON u.code = p.unit_code LEFT JOIN unit a ON a.code = u.agency_code),
       held AS (SELECT post.* FROM incumbency i JOIN post ON post.code = i.position_code WHERE i.employee_id = $1::uuid AND i.kind = 'definitive'
         AND i.valid_from <= $3::date AND (i.valid_to IS NULL OR i.valid_to > $3::date)),
       wanted AS (SELECT * FROM post WHERE code = $2)
     SELECT jsonb_build_object(
       'region', (SELECT to_jsonb(t) FROM tenant t),
       'person', (SELECT to_jsonb(e) FROM employee e WHERE e.id = $1::uuid),
       'board', (${boardSql('$4')}),
       'from', (SELECT words FROM held), 'to', (SELECT words FROM wanted),
       'copies', (SELECT jsonb_agg(DISTINCT title) FROM (
          SELECT p.title FROM office_role r JOIN position p ON p.code = r.position_code WHERE r.role IN ('internal-audit', 'hr-agency-head')
          UNION SELECT 'Kepala ' || agency FROM held UNION SELECT 'Kepala ' || agency FROM wanted) c(title))
     ) AS facts`,
    [subjectId, String(facts.toPosition), today, work.file.case.id],
  );
  if (!row) throw new Error('the facts of a decree are one row');
  return row.facts;
}

function paperOf(work: CaseWork, key: string): PaperReference {
  const { zone } = work.file.calendar;
  const closedAt = latest(work, key)?.closedAt;
  return { date: dayOf(closedAt ?? work.now, zone) };
}

function eligibilityOf(work: CaseWork, facts: LoadedFacts): RotationInput['eligibility'] {
  const { zone } = work.file.calendar;
  const checks = work.latest.filter((step) => step.kind === 'check' && step.closedAt !== null);
  const last = checks.reduce((latest, step) => Math.max(latest, step.closedAt ?? 0), 0);
  const overridden = work.file.steps.findLast((step) => step.outcome === 'overridden');
  const override = overridden && overridingTask(work, overridden);
  return {
    checkedOn: dayOf(last === 0 ? work.now : last, zone),
    ...(override && {
      override: {
        date: dayOf(override.closedAt ?? work.now, zone),
        office: officeOfHead(facts, 'Sekretaris Daerah'),
      },
    }),
  };
}

function overridingTask(work: CaseWork, step: StepRow): TaskRow | undefined {
  return work.tasksOf(step).find((task) => task.verdict === 'approved');
}

function latest(work: CaseWork, key: string): StepRow | undefined {
  return work.latest.find((step) => step.key === key);
}

/** "Sekretaris Daerah Kota Damai Raya" */
function officeOfHead(facts: LoadedFacts, office: string): string {
  return `${office} ${facts.region.region_name}`;
}
