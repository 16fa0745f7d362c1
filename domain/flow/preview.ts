import type { OfficeRole } from '../access/offices.js';
import type { Instant } from '../calendar/instant.js';
import { timelineOf } from '../calendar/term.js';
import type { TimelineEntry } from '../calendar/timeline.js';
import type { Calendar } from '../calendar/working-days.js';
import { dayOf } from '../calendar/zone.js';
import { isJudging, isOwnAffair } from '../steps/demands.js';
import type { Verdict } from '../steps/verdicts.js';
import { verdictTitles } from '../steps/verdicts.js';
import type { Text } from '../text.js';
import type { StepDefinition, StepKind } from './blocks.js';
import { conditionWords } from './condition-words.js';
import { holds } from './conditions.js';
import { allFields, type ProcessDefinition, stepsOf } from './define.js';
import type { Facts } from './fields.js';
import { leadsTo } from './leads-to.js';
import { type Route, type RouteStep, routeOf } from './route.js';
import { ifNobodyDecides } from './silence.js';
import { asksEachOfficeOnce, type Doing, partsOf, type StepPart } from './step-parts.js';
import { verdictsOf } from './step-verdicts.js';
import { termDays, termOf } from './term.js';

/** Who would act for a role today. */
export interface FilledOffice {
  /** Key of the position or person; null where the role cannot be resolved. */
  readonly office: string | null;
  readonly title: Text;
  readonly holder: {
    readonly name: string;
    readonly capacity: 'holder' | 'plt' | 'plh' | 'person';
  } | null;
  /** Why nobody, or why another office than one expects. */
  readonly why?: Text;
}

/** An office in a step, with every role that it fills there. */
export interface PreviewOffice extends FilledOffice {
  readonly roles: readonly OfficeRole[];
  readonly does: Doing;
  /** The office has done its part by proposing. */
  readonly done: boolean;
}

/** What a part in a step asks of whoever acts in it. */
export interface PartDemands {
  /** For the definitive holder alone. */
  readonly strategic: boolean;
  /** The reader's own affair, such as being told: the subject is not kept out of it. */
  readonly ownAffair: boolean;
  /** Something is judged: nobody in conflict acts. */
  readonly judging: boolean;
}

export interface PreviewVerdict {
  readonly verdict: Verdict;
  readonly title: Text;
  readonly leadsTo: Text;
}

interface PreviewCommon {
  readonly key: string;
  readonly kind: StepKind;
  readonly title: Text;
}

/** A step that the case would come to. Times are estimates: every office takes its whole term. */
export interface PlannedStep extends PreviewCommon {
  readonly state: 'planned';
  readonly offices: readonly PreviewOffice[];
  readonly opensAt: Instant;
  /** Null where nobody is waited for. For a check: when an override would be due. */
  readonly dueAt: Instant | null;
  /** Working days from opening until due. */
  readonly within: number | null;
  /** What goes out while nobody decides, earliest first. */
  readonly notices: readonly TimelineEntry[];
  readonly ifNobodyDecides: Text;
  readonly verdicts: readonly PreviewVerdict[];
}

/** A step that does not apply to this case. */
export interface SkippedPreview extends PreviewCommon {
  readonly state: 'skipped';
  readonly because: Text;
}

export type PreviewStep = PlannedStep | SkippedPreview;

export interface PreviewQuestion {
  readonly definition: ProcessDefinition;
  /** Supplied and derived together. */
  readonly facts: Facts;
  readonly officeOf: (role: OfficeRole, demands: PartDemands) => FilledOffice;
  /** The office that proposes: it has given its opinion by that. */
  readonly proposedBy?: string | null;
  readonly calendar: Calendar;
  /** When the case would begin. */
  readonly from: Instant;
}

/**
 * The way of a case before it begins: who will decide, by which day, what happens if they do not, which verdict
 * leads where, and which steps do not apply and why; in the order in which the steps are written.
 *
 * @throws Refusal CALENDAR_ENDS where a term runs beyond the loaded calendar
 */
export function preview(question: PreviewQuestion): readonly PreviewStep[] {
  const { definition, facts } = question;
  const route = routeOf(definition.flow, facts);
  const planned = planOf(route, question);
  const fields = allFields(definition);
  return stepsOf(definition.flow).map((step): PreviewStep => {
    const { key, kind, title } = step;
    const plan = planned.get(key);
    if (plan) return plan;
    const skipped = route.skipped.find((each) => each.key === key);
    const because = skipped
      ? conditionWords(skipped.because, fields, holds(skipped.because, facts))
      : { id: 'Tidak berlaku', en: 'Does not apply' };
    return { key, kind, title, state: 'skipped', because };
  });
}

function planOf(route: Route, question: PreviewQuestion): ReadonlyMap<string, PlannedStep> {
  const planned = new Map<string, PlannedStep>();
  const doneAt = new Map<string, Instant>();
  for (const each of route.steps) {
    // A route lists what comes before first, so its end is known.
    const opensAt = Math.max(question.from, ...each.after.map((key) => doneAt.get(key) ?? question.from));
    const plan = plannedStep(each, opensAt, route, question);
    planned.set(plan.key, plan);
    doneAt.set(plan.key, waitsForSomebody(each.step, plan) ? (plan.dueAt ?? opensAt) : opensAt);
  }
  return planned;
}

function plannedStep(
  { step }: RouteStep,
  opensAt: Instant,
  route: Route,
  question: PreviewQuestion,
): PlannedStep {
  const { definition, facts, calendar } = question;
  const { key, kind, title } = step;
  const from = step.kind === 'record' ? null : termOf(step, facts, opensAt, calendar.zone);
  const term = from && timelineOf(from, calendar);
  const parts = partsOf(step);
  return {
    key,
    kind,
    title,
    state: 'planned',
    offices: officesOf(step, parts, question),
    opensAt,
    dueAt: term?.dueAt ?? null,
    within: step.kind === 'record' ? null : termDays(step.within, facts, dayOf(opensAt, calendar.zone)),
    // An announcement is not reminded of: it waits for nobody.
    notices: step.kind === 'announce' ? [] : (term?.entries ?? []),
    ifNobodyDecides: ifNobodyDecides(step, dayOf(opensAt, calendar.zone)),
    verdicts: previewVerdicts(step, parts, route, definition),
  };
}

function previewVerdicts(
  step: StepDefinition,
  parts: readonly StepPart[],
  route: Route,
  definition: ProcessDefinition,
): readonly PreviewVerdict[] {
  const offered = parts.flatMap((part) => verdictsOf(step, part, definition.returns));
  const verdicts = [...new Set(offered.map(({ verdict }) => verdict))];
  return verdicts.map((verdict) => ({
    verdict,
    title: verdictTitles[verdict],
    leadsTo: leadsTo(verdict, step, route, definition),
  }));
}

/** Offices that coincide have one part, where the step asks each office once. */
function officesOf(
  step: StepDefinition,
  parts: readonly StepPart[],
  { officeOf, proposedBy }: PreviewQuestion,
): readonly PreviewOffice[] {
  const once = asksEachOfficeOnce(step.kind);
  const offices: PreviewOffice[] = [];
  for (const { role, does, strategic } of parts) {
    const filled = officeOf(role, {
      strategic,
      ownAffair: isOwnAffair(step, role),
      judging: does !== 'convenes' && isJudging(step, role),
    });
    const same = once ? offices.findIndex(({ office }) => office !== null && office === filled.office) : -1;
    const known = offices[same];
    const done = step.kind === 'opinion' && filled.office !== null && filled.office === proposedBy;
    if (known) offices[same] = { ...known, roles: [...known.roles, role] };
    else offices.push({ ...filled, roles: [role], does, done });
  }
  return offices;
}

/** Checks run by themselves, records and announcements hold nothing up, nor do opinions that are all given. */
function waitsForSomebody(step: StepDefinition, { offices }: PlannedStep): boolean {
  const decided = !['check', 'record', 'announce'].includes(step.kind);
  return decided && !(offices.length > 0 && offices.every(({ done }) => done));
}
