import type { Evidence, Finding } from './evidence.js';

interface OpenCase {
  readonly number: string;
  readonly state: string;
  readonly unseen: boolean;
  readonly nextAt: Date | null;
  readonly incidents: readonly string[];
  /** Open or paused steps, and with how many offices each lies. */
  readonly steps: readonly {
    readonly key: string;
    readonly state: string;
    readonly offices: number;
    readonly sessions: number;
  }[];
}

/** No open case waits for nobody: it lies with an office, with its proposer, or with HR, and its clock is up to date. */
export async function checkStuck({ rows, now }: Evidence, patienceMs: number): Promise<readonly Finding[]> {
  const open = await rows<OpenCase>(
    `SELECT c.number, c.state, c.seen_seq < c.wake_seq AS unseen, c.next_at AS "nextAt",
       coalesce((SELECT json_agg(i.kind || ' ' || i.code) FROM incident i WHERE i.case_id = c.id AND i.closed_at IS NULL AND i.kind <> 'effect'), '[]') AS incidents,
       coalesce((SELECT json_agg(json_build_object('key', s.key, 'state', s.state,
           'offices', (SELECT count(*) FROM task t JOIN task_office o ON o.task_id = t.id AND o.open AND o.reason <> 'escalated' WHERE t.step_id = s.id AND t.state = 'open'),
           'sessions', (SELECT count(*) FROM session_item i JOIN board_session b ON b.id = i.session_id WHERE i.step_id = s.id AND i.state IN ('planned', 'voting') AND b.state <> 'closed')))
         FROM step s WHERE s.case_id = c.id AND s.state IN ('open', 'paused')), '[]') AS steps
     FROM cases c WHERE c.closed_at IS NULL`,
  );
  return open.flatMap((each) =>
    whatHolds(each, now - patienceMs).map((what) => ({
      check: 'no case stuck',
      what: `${each.number}: ${what}`,
    })),
  );
}

function whatHolds({ state, unseen, nextAt, incidents, steps }: OpenCase, since: number): readonly string[] {
  const idle = steps.filter((step) => step.state === 'open' && step.offices + step.sessions === 0);
  const open = steps.filter((step) => step.state === 'open');
  return [
    ...(unseen ? ['its workflow has not looked at the last change'] : []),
    ...(nextAt !== null && nextAt.getTime() < since
      ? [`what was due at ${nextAt.toISOString()} is not done`]
      : []),
    ...incidents.map((incident) => `the incident ${incident} is open`),
    ...idle.map(({ key }) => `step ${key} lies with nobody`),
    ...(open.length === 0 && state !== 'suspended' ? [`it is ${state} and no step is open`] : []),
    ...(steps.length === 0 && state === 'suspended' ? ['it is suspended and no step is paused'] : []),
  ];
}
