import type { Person } from './client.js';
import type { DemoSession } from './hear-board.js';
import type { DemoCase } from './story.js';

interface EventItem {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
}

/** What `--json` prints. */
export interface DemoReport {
  readonly case: { readonly id: string; readonly number: string };
  readonly state: string;
  readonly steps: readonly Pick<
    DemoCase['steps'][number],
    'key' | 'kind' | 'outcome' | 'openedAt' | 'closedAt'
  >[];
  readonly events: readonly EventItem[];
  readonly documents: DemoCase['documents'];
  /** The case's event chain holds, checked over the whole of it. */
  readonly chainVerified: boolean;
  readonly decreeBytes: number;
  /** The board that heard the case. */
  readonly session: DemoSession;
}

/** Reads back what the demo has done. */
export async function report(
  hr: Person,
  finished: DemoCase,
): Promise<Omit<DemoReport, 'decreeBytes' | 'session'>> {
  const { events, verified } = await wholeHistory(hr, finished.id);
  const { id, number, state, documents } = finished;
  return {
    case: { id, number },
    state,
    steps: finished.steps.map(({ key, kind, outcome, openedAt, closedAt }) => ({
      key,
      kind,
      outcome,
      openedAt,
      closedAt,
    })),
    events,
    documents,
    chainVerified: verified,
  };
}

/** What is not as it should be; nothing when all is well. */
export function faultsOf(report: DemoReport): readonly string[] {
  const seen = new Set(report.events.map(({ type }) => type));
  const wanted = [
    'case-submitted',
    'reminder-due',
    'escalated',
    'document-returned',
    'case-returned',
    'case-resubmitted',
    'document-signed',
    'registry-changed',
    'document-issued',
    'case-completed',
  ];
  return [
    ...(report.state === 'completed' ? [] : [`the case is ${report.state}`]),
    ...wanted.filter((type) => !seen.has(type)).map((type) => `no event ${type}`),
    ...report.documents
      .filter(({ state }) => state !== 'issued')
      .map(({ kind, state }) => `${kind} is ${state}`),
    ...(report.documents.length === 0 ? ['no documents'] : []),
    ...faultsOfBoard(report),
    ...(report.decreeBytes > 0 ? [] : ['the decree has no PDF']),
    ...(report.chainVerified ? [] : ['the event chain does not hold']),
  ];
}

function faultsOfBoard({ session, steps }: DemoReport): readonly string[] {
  const [item] = session.items;
  const clearance = steps.find(({ kind }) => kind === 'wait')?.outcome;
  return [
    ...(item?.certain ? [] : ['the result of the board was not certain before all had voted']),
    ...(item?.recusals.length ? [] : ['nobody has recused themselves']),
    ...(session.minutes.number === null ? ['the minutes are not signed'] : []),
    ...(clearance === 'approved' ? [] : [`the clearance is ${clearance}`]),
  ];
}

async function wholeHistory(
  hr: Person,
  id: string,
): Promise<{ events: readonly EventItem[]; verified: boolean }> {
  const events: EventItem[] = [];
  let verified = true;
  let next: string | null = null;
  do {
    const path: string = `cases/${id}/events${next === null ? '' : `?cursor=${encodeURIComponent(next)}`}`;
    const page: { items: EventItem[]; next: string | null; verified: unknown } = await hr.get(path);
    events.push(...page.items);
    verified &&= page.verified === true;
    ({ next } = page);
  } while (next !== null);
  return { events, verified };
}
