import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { parseDefinition } from '../../contract/definition.js';
import { seededRandom } from '../../prisma/seed/city/random.js';
import { listDemoAccounts } from '../../prisma/seed/demo-accounts.js';
import { largerCity } from '../../scripts/chaos/larger-city.js';
import { signIns } from '../../scripts/chaos/sign-ins.js';
import { hr } from '../../scripts/chaos/world.js';
import { freePort } from '../../scripts/stack/ports.js';
import { startStack } from '../../scripts/stack/stack.js';
import { systemClock } from '../../settings/clock.js';
import { openDatabase } from '../../store/database.js';
import { storeDefinitions } from '../../store/definitions.js';
import { accountsByOffice, end, movablePeople, propose } from '../cases.js';
import { type BenchStack, namespace } from '../stack.js';
import { approvals } from './approvals.js';
import type { BenchCase, DecisionSystem } from './decision-system.js';
import { httpClient } from './http-client.js';

interface CaseWithTask extends BenchCase {
  task: string;
  office: string;
}

/** Jenjang as it is installed: API and worker, each a process of its own. */
export interface Jenjang {
  readonly api: number;
  readonly worker: number;
  readonly system: DecisionSystem<CaseWithTask>;
}

const patience = 60_000;

/** Starts it on the servers of the bench. @param connections of the client to the API, at most */
export async function startJenjang(
  { databaseUrl, temporalAddress, dataDir }: BenchStack,
  pool: pg.Pool,
  connections: number,
  say: (line: string) => void,
): Promise<Jenjang> {
  const stack = await startStack({
    environment: {
      PORT: String(await freePort()),
      JENJANG_DATA: join(dataDir, 'jenjang'),
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: namespace,
      LOG_LEVEL: 'warn',
    },
    onProgress: say,
  });
  const db = openDatabase(databaseUrl);
  await storeDefinitions(db, [approvals], parseDefinition, systemClock());
  const tokenOf = signIns(stack.settings.oidcIssuer, await listDemoAccounts(db));
  await addPeople(stack.url, await tokenOf(hr));
  const people = await movablePeople(db, 200);
  const accounts = await accountsByOffice(db);
  const http = httpClient(stack.url, connections);

  const openTask = async (caseId: string) => {
    const { rows } = await pool.query<{ task: string; office: string }>({
      name: 'look',
      text: `SELECT t.id AS task, o.office FROM task t JOIN task_office o ON o.task_id = t.id
        WHERE t.case_id = $1::uuid AND t.state = 'open' AND o.open`,
      values: [caseId],
    });
    const [row, ...others] = rows;
    if (!row || others.length > 0)
      throw new Error(`jenjang: ${rows.length} tasks of case ${caseId} are open`);
    return row;
  };

  const drained = async (patienceMs = patience) => {
    const giveUp = Date.now() + patienceMs;
    for (;;) {
      const { rows } = await pool.query<{ waiting: number }>(
        'SELECT count(*)::int AS waiting FROM cases WHERE seen_seq < wake_seq OR claimed_at IS NOT NULL',
      );
      if (rows[0]?.waiting === 0) return;
      if (Date.now() > giveUp) throw new Error(`jenjang: ${rows[0]?.waiting} wakes were not taken`);
      await delay(20);
    }
  };

  return {
    api: stack.api.pid ?? 0,
    worker: stack.worker.pid ?? 0,
    system: {
      name: 'jenjang',
      async open(count) {
        if (people.length < count) throw new Error(`The demo city has only ${people.length} people to move`);
        const opened: CaseWithTask[] = [];
        for (const person of people.slice(0, count)) {
          const id = await propose(db, person, systemClock(), approvals.id);
          opened.push({ id, given: 0, ...(await openTask(id)) });
        }
        await drained();
        return opened;
      },
      async decide(of) {
        const username = accounts.get(of.office);
        if (username === undefined) throw new Error(`Nobody with an account acts for ${of.office}`);
        await http.post(`/tasks/${of.task}/decision`, await tokenOf(username), { verdict: 'approved' });
        const next = await openTask(of.id);
        if (next.office === of.office) throw new Error(`jenjang: ${of.office} still has case ${of.id}`);
        Object.assign(of, next, { given: of.given + 1 });
      },
      drained,
      async end(cases) {
        for (const { id } of cases) await end(db, id, systemClock());
        await drained();
      },
      async stop() {
        http.close();
        await db.close();
        await stack.stop();
      },
    },
  };
}

/** More people and vacant posts, by the public import. */
async function addPeople(url: string, token: string): Promise<void> {
  const form = new FormData();
  for (const [sheet, content] of largerCity(seededRandom(1)).files)
    form.set(sheet, new Blob([content]), `${sheet}.csv`);
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/api/v1/imports`, { method: 'POST', body: form, headers });
  if (!answer.ok) throw new Error(`The import of more people was refused: ${await answer.text()}`);
}
