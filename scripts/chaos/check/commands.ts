import type { CommandKind, Entry } from '../journal.js';
import type { Evidence, Finding } from './evidence.js';

/** How each command shows in the chains: the event, in which stream, and by what it is told apart. */
const traces: Readonly<Record<CommandKind, Trace>> = {
  proposal: { event: 'case-submitted', of: ({ answer }) => `case:${answer.id}` },
  upload: { event: 'document-uploaded', of: ({ answer }) => String(answer.id) },
  decision: { event: 'task-decided', of: named },
  resubmission: { event: 'case-resubmitted', of: (entry) => `case:${named(entry)}` },
  withdrawal: { event: 'case-withdrawn', of: (entry) => `case:${named(entry)}` },
  suspension: { event: 'case-suspended', of: (entry) => `case:${named(entry)}` },
  resumption: { event: 'case-resumed', of: (entry) => `case:${named(entry)}` },
  cancellation: { event: 'case-cancelled', of: (entry) => `case:${named(entry)}` },
  session: { event: 'session-planned', of: ({ answer }) => `session:${answer.id}` },
  attendance: { event: 'attendance-noted', of: (entry) => `session:${named(entry)}` },
  opening: { event: 'session-opened', of: (entry) => `session:${named(entry)}` },
  recusal: { event: 'member-recused', of: (entry) => `session:${named(entry)}` },
  closing: { event: 'session-closed', of: (entry) => `session:${named(entry)}` },
  signature: { event: 'minutes-signed', of: (entry) => `session:${named(entry)}` },
};

interface Trace {
  readonly event: string;
  readonly of: (entry: Entry) => string;
}

/**
 * What was acknowledged is there as often as it was acknowledged, and nothing is there that nobody was told of:
 * every command was repeated until somebody answered.
 */
export async function checkCommands({ rows, journal }: Evidence): Promise<readonly Finding[]> {
  const told = new Map<string, number>();
  const open = new Set<string>();
  for (const entry of journal) {
    const { event, of } = traces[entry.kind];
    if (entry.status === null) open.add(`${event} ${of(entry)}`);
    if (!acknowledged(entry)) continue;
    const trace = `${event} ${of(entry)}`;
    told.set(trace, (told.get(trace) ?? 0) + 1);
  }
  const stored = await storedTraces(rows);
  const unanswered = journal
    .filter(({ status }) => status === null)
    .map(({ path, key }) => ({ check: 'answered', what: `nobody answered POST ${path} (key ${key})` }));
  const differing = [...new Set([...told.keys(), ...stored.keys()])].flatMap((trace) => {
    const [times, there] = [told.get(trace) ?? 0, stored.get(trace) ?? 0];
    // Whether that one was done nobody was told.
    if (times === there || open.has(trace)) return [];
    return [difference(trace, times, there)];
  });
  return [...unanswered, ...differing];
}

/** The command was done, and its driver heard it. */
export function acknowledged({ status }: Entry): boolean {
  return status !== null && status < 300;
}

function difference(trace: string, told: number, there: number): Finding {
  if (there < told) return { check: 'nothing lost', what: `${trace}: acknowledged ${told}, stored ${there}` };
  const what = `${trace}: acknowledged ${told}, stored ${there}`;
  return { check: told === 0 ? 'nothing unasked' : 'nothing doubled', what };
}

/** What a person did, as the chains tell it. */
async function storedTraces(rows: Evidence['rows']): Promise<ReadonlyMap<string, number>> {
  const found = await rows<{ trace: string; times: number }>(
    `SELECT type || ' ' || CASE type WHEN 'task-decided' THEN ids ->> 'task' WHEN 'document-uploaded' THEN ids ->> 'document' ELSE stream END AS trace,
       count(*)::int AS times
     FROM event WHERE type = ANY($1) AND ids ->> 'actor' IS NOT NULL
       AND (stream LIKE 'session:%' OR type NOT IN ('session-planned', 'member-recused')) GROUP BY 1`,
    [Object.values(traces).map(({ event }) => event)],
  );
  return new Map(found.map(({ trace, times }) => [trace, times]));
}

/** The id in `tasks/{id}/decision` and the like. */
function named({ path }: Entry): string {
  return path.split('/')[1] ?? '';
}
