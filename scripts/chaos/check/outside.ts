import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Evidence, Finding } from './evidence.js';

/** What was owed to the outside is done or an open incident; each file is what its name says; nobody is told twice. */
export async function checkOutside(evidence: Evidence): Promise<readonly Finding[]> {
  return [...(await effects(evidence)), ...(await files(evidence)), ...(await notices(evidence))];
}

async function effects({ rows }: Evidence): Promise<readonly Finding[]> {
  const found = await rows<{ number: string; kind: string; target: string; state: string; open: number }>(
    `SELECT c.number, e.kind, e.target, e.state, (SELECT count(*)::int FROM incident i WHERE i.effect_id = e.id AND i.closed_at IS NULL) AS open
     FROM effect e JOIN cases c ON c.id = e.case_id WHERE e.state NOT IN ('done', 'cancelled') OR EXISTS (SELECT FROM incident i WHERE i.effect_id = e.id AND i.closed_at IS NULL)`,
  );
  const unmade = await rows<{ number: string; kind: string }>(
    `SELECT c.number, d.kind FROM document d JOIN cases c ON c.id = d.case_id
     WHERE d.state = 'signed' AND NOT EXISTS (SELECT FROM effect e WHERE e.case_id = d.case_id AND e.state <> 'done')`,
  );
  return [
    ...found
      .filter(({ state, open }) => !(state === 'incident' && open === 1))
      .map(({ number, kind, target, state, open }) => ({
        check: 'effects',
        what: `${number}: ${kind} ${target} is ${state}, with ${open} open incidents`,
      })),
    ...unmade.map(({ number, kind }) => ({
      check: 'effects',
      what: `${number}: nobody makes the signed ${kind}`,
    })),
  ];
}

async function files({ rows, dataDir }: Evidence): Promise<readonly Finding[]> {
  const folder = join(dataDir, 'files');
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const hashes = new Map<string, string>();
  for (const each of names.filter((entry) => entry.isFile())) {
    const content = await readFile(join(each.parentPath, each.name));
    // A file lies at ab/cdef….
    const name = `${basename(each.parentPath)}${each.name}`;
    hashes.set(name, createHash('sha256').update(content).digest('hex'));
  }
  const wanted = await rows<{ hash: string; of: string }>(
    `SELECT file_hash AS hash, kind || ' of case ' || case_id AS of FROM incoming_document
     UNION ALL SELECT file_hash, kind || ' of case ' || case_id FROM document WHERE state = 'issued'`,
  );
  return wanted
    .filter(({ hash }) => hashes.get(hash) !== hash)
    .map(({ hash, of }) => ({
      check: 'files',
      what: `${of}: its file ${hash} is ${hashes.has(hash) ? 'another' : 'not there'}`,
    }));
}

async function notices({ rows }: Evidence): Promise<readonly Finding[]> {
  const twice = await rows<{ number: string; kind: string; target: string; times: number }>(
    `SELECT c.number, n.kind, n.target, count(*)::int AS times FROM notification n JOIN cases c ON c.id = n.case_id
     GROUP BY c.number, n.case_id, n.kind, n.target, n.task_id, n.seq HAVING count(*) > 1
     UNION ALL SELECT c.number, n.kind, n.target, count(*)::int FROM notification n JOIN cases c ON c.id = n.case_id
     WHERE n.kind = 'assigned' AND n.task_id IS NOT NULL GROUP BY c.number, n.case_id, n.kind, n.target, n.task_id HAVING count(*) > 1`,
  );
  const untold = await rows<{ number: string; kind: string; target: string }>(
    `SELECT c.number, n.kind, n.target FROM notification n JOIN cases c ON c.id = n.case_id
     WHERE (n.state = 'pending' AND n.why IS NULL) OR (n.state = 'done' AND NOT EXISTS (SELECT FROM notice o WHERE o.notification_id = n.id))`,
  );
  const copies = await rows<{ number: string; kind: string; times: number }>(
    `SELECT c.number, n.kind, count(*)::int AS times FROM notice o JOIN notification n ON n.id = o.notification_id JOIN cases c ON c.id = n.case_id
     GROUP BY c.number, n.id, n.kind, o.person_id HAVING count(*) > 1`,
  );
  const clock = await rows<{ number: string; step: string; type: string; told: number; owed: number }>(
    `SELECT * FROM (SELECT c.number, s.key AS step, v.type, count(DISTINCT v.seq)::int AS told,
       (SELECT count(*)::int FROM jsonb_array_elements(s.clock) t WHERE t ->> 'doneAt' IS NOT NULL
          AND t ->> 'kind' = CASE v.type WHEN 'reminder-due' THEN 'reminder' WHEN 'overdue-noted' THEN 'overdue' ELSE 'escalation' END) AS owed
     FROM event v JOIN cases c ON v.stream = 'case:' || c.id JOIN step s ON s.case_id = c.id AND s.key = v.ids ->> 'step' AND s.iteration = (v.ids ->> 'iteration')::int
     WHERE v.type IN ('reminder-due', 'overdue-noted', 'escalated') GROUP BY c.number, s.id, s.key, s.clock, v.type, v.ids ->> 'task') each WHERE told > owed`,
  );
  return [
    ...twice.map(({ number, kind, target, times }) => ({
      check: 'notices once',
      what: `${number}: ${target} was told ${kind} ${times} times`,
    })),
    ...untold.map(({ number, kind, target }) => ({
      check: 'notices',
      what: `${number}: the notice ${kind} to ${target} has reached nobody`,
    })),
    ...copies.map(({ number, kind, times }) => ({
      check: 'notices once',
      what: `${number}: one reader has the notice ${kind} ${times} times`,
    })),
    ...clock.map(({ number, step, type, told, owed }) => ({
      check: 'notices once',
      what: `${number}, ${step}: ${type} ${told} times, the clock owed ${owed}`,
    })),
  ];
}
