import { assign } from '../../domain/access/assign.js';
import { type Chart, positionOf } from '../../domain/access/chart.js';
import { type OfficeKey, type OfficeRole, officeTitle } from '../../domain/access/offices.js';
import { mayPropose, type ProposingAs } from '../../domain/access/propose.js';
import type { Viewer } from '../../domain/access/viewer.js';
import type { Day } from '../../domain/calendar/day.js';
import { dayOf } from '../../domain/calendar/zone.js';
import type { RuleResult } from '../../domain/eligibility/judge.js';
import { moratoriaOn } from '../../domain/eligibility/moratorium.js';
import { type ProcessDefinition, stepsOf } from '../../domain/flow/define.js';
import { lateDecree } from '../../domain/flow/late-decree.js';
import { type FilledOffice, type PartDemands, type PreviewStep, preview } from '../../domain/flow/preview.js';
import { partsOf } from '../../domain/flow/step-parts.js';
import { Refusal } from '../../domain/refusal.js';
import { loadChart } from '../access/chart.js';
import { loadKin } from '../access/kin.js';
import { loadCalendar } from '../calendar/load-calendar.js';
import { loadFrame, type Proposal, proposingOffices } from '../commands/submit-case.js';
import type { Rows } from '../database.js';
import { newestDefinition } from '../definitions.js';
import { deriveFacts, loadPlaces, relationsOf, type SubjectPlace } from '../eligibility/derive.js';
import { judgeProposal } from '../eligibility/judge-proposal.js';
import { loadMoratoria } from '../eligibility/moratoria.js';

/** A case that is not there yet: what the rules say of it, and the way it would go. */
export interface ProposalPreview {
  readonly definition: ProcessDefinition;
  readonly subject: SubjectPlace;
  readonly proposing: ProposingAs;
  readonly rules: readonly RuleResult[];
  readonly steps: readonly PreviewStep[];
  /** Numbers of open cases that ask for the same post. */
  readonly rivals: readonly string[];
  /** The day by which the decree is due, where the effective date comes before it. */
  readonly lateDecree: Day | null;
}

/**
 * Judges a proposal as `submitCase` would, and shows the way of its case. Nothing is written.
 *
 * @throws {Refusal} whatever `submitCase` refuses; CALENDAR_ENDS
 */
export async function previewProposal(
  rows: Rows,
  viewer: Viewer,
  proposal: Proposal,
  now: number,
): Promise<ProposalPreview> {
  const definition = await newestDefinition(rows, proposal.process);
  const { calendar, roles } = await loadFrame({ rows });
  const today = dayOf(now, calendar.zone);
  const { facts } = proposal;
  const { subject, target } = await loadPlaces(rows, proposal.subject, String(facts.toPosition), today);
  const offices = proposingOffices(roles, subject.post?.agencyHead ?? null, subject.id);
  const proposing = mayPropose(viewer, subject.id, definition.proposers, offices, proposal.as);
  if (proposing instanceof Refusal) throw proposing;
  const derived = deriveFacts(subject, target, {
    ownRequest: proposing.as === 'subject',
    inMoratorium: moratoriaOn(await loadMoratoria(rows), today, String(facts.effectiveDate)).length > 0,
  });
  const question = { definition, subject, target, facts, derived, today, roles };
  const rules = await judgeProposal({ rows }, question);

  const proposer = proposing.as === 'office' ? proposing.position : null;
  const filled: Readonly<Record<string, OfficeKey>> = {
    ...Object.fromEntries(Object.entries(roles).map(([role, code]) => [role, `position/${code}`])),
    ...relationsOf({
      subject,
      target,
      proposerOffice: proposer,
      proposer: viewer.person,
      competentOfficial: roles['competent-official'],
    }),
  };
  const chart = await loadChart(rows, positionsIn(definition, filled), today);
  const kin = (await loadKin(rows, subject.id)).map(({ person }) => person);
  const steps = preview({
    definition,
    facts: { ...facts, ...derived },
    officeOf: (role, demands) => fillOffice(role, filled[role], chart, demands, { subject, kin }),
    proposedBy: proposer === null || kin.includes(viewer.person) ? null : `position/${proposer}`,
    calendar: await loadCalendar(rows, subject.post?.agency ?? null),
    from: now,
  });
  const rivals = await rivalsFor(rows, String(facts.toPosition));
  const late = lateDecree(steps, String(facts.effectiveDate), calendar.zone);
  return { definition, subject, proposing, rules, steps, rivals, lateDecree: late };
}

async function rivalsFor(rows: Rows, position: string): Promise<readonly string[]> {
  const found = await rows<{ readonly number: string }>(
    `SELECT number FROM cases WHERE closed_at IS NULL AND facts ->> 'toPosition' = $1 ORDER BY number`,
    [position],
  );
  return found.map(({ number }) => number);
}

function positionsIn(
  definition: ProcessDefinition,
  filled: Readonly<Record<string, OfficeKey>>,
): readonly string[] {
  const roles = new Set(stepsOf(definition.flow).flatMap((step) => partsOf(step).map(({ role }) => role)));
  const offices = [...roles].map((role) => filled[role]).filter((office) => office !== undefined);
  return offices.map(positionOf).filter((position) => position !== null);
}

/** Who would act, by the same rule that places tasks. */
function fillOffice(
  role: OfficeRole,
  office: OfficeKey | undefined,
  chart: Chart,
  { strategic, ownAffair, judging }: PartDemands,
  { subject, kin }: { readonly subject: SubjectPlace; readonly kin: readonly string[] },
): FilledOffice {
  if (office === undefined)
    return { office: null, title: officeTitle(role), holder: null, why: reasons.unnamed };
  const named = positionOf(office);
  if (named === null) {
    const holder = role === 'subject' ? { name: subject.name, capacity: 'person' as const } : null;
    return { office, title: officeTitle(role), holder };
  }
  const excluded = new Set([...(ownAffair ? [] : [subject.id]), ...(judging ? kin : [])]);
  const to = assign(office, chart, { strategic, excluded });
  const words = chart[positionOf(to.office) ?? named]?.title;
  const title = words === undefined ? officeTitle(role) : { id: words, en: words };
  if (to.reason === 'nobody') return { office, title, holder: null, why: reasons[to.why] };
  const [first] = to.by;
  const holder = first ? { name: first.name, capacity: first.capacity } : null;
  const common = { office: to.office, title, holder };
  return to.reason === 'conflict' ? { ...common, why: reasons.superior } : common;
}

const reasons = {
  unnamed: {
    id: 'Belum ada jabatan yang ditetapkan untuk peran ini',
    en: 'No position has been named for this role',
  },
  vacant: {
    id: 'Tidak ada pejabat yang dapat bertindak: jabatan kosong, atau langkah strategis tanpa pejabat definitif',
    en: 'Nobody can act: the post is vacant, or the step is strategic and has no definitive holder',
  },
  conflict: {
    id: 'Semua pejabat, juga atasannya, berkepentingan dalam berkas ini',
    en: 'All officials, their superiors too, have an interest in this case',
  },
  superior: {
    id: 'Pejabatnya adalah pegawai yang bersangkutan atau keluarganya; beralih ke jabatan atasan',
    en: 'The official is the employee concerned, or their kin; it goes to the superior office',
  },
} as const;
