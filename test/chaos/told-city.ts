import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { activities } from '../../activities/activities.js';
import { seededRandom } from '../../prisma/seed/city/random.js';
import { processes } from '../../processes/index.js';
import { type Callers, callers } from '../../scripts/chaos/callers.js';
import { check } from '../../scripts/chaos/check/check.js';
import type { Finding } from '../../scripts/chaos/check/evidence.js';
import type { Fate } from '../../scripts/chaos/fate.js';
import { type Entry, openJournal } from '../../scripts/chaos/journal.js';
import { findOfficials } from '../../scripts/chaos/officials.js';
import { type Left, rotate } from '../../scripts/chaos/rotation.js';
import { secretariat } from '../../scripts/chaos/secretariat.js';
import type { World } from '../../scripts/chaos/world.js';
import { fileStore } from '../../store/files.js';
import { startDispatcher } from '../../worker/dispatcher.js';
import { testApi } from '../support/api.js';
import { movable } from '../support/candidates.js';
import { testCity } from '../support/city.js';

const dayMs = 86_400_000;

/** The demo city with the drivers of a chaos run, its journal, and nobody who kills anything. */
export interface ToldCity {
  readonly api: Callers;
  readonly journal: readonly Entry[];
  /** Takes the person behind an account from desk to desk, and does what workflow and dispatcher would do in the end. */
  rotate(username: string, fate?: Fate): Promise<Left>;
  /** Proposes the person, and leaves the case where it is. */
  propose(username: string): Promise<void>;
  /**
   * What the check finds, after `plant` has changed the database or the copy of the journal; the database is put
   * back.
   */
  check(plant?: (sql: pg.Client, journal: Entry[]) => Promise<void> | void): Promise<readonly Finding[]>;
  drop(): Promise<void>;
}

export async function toldCity(): Promise<ToldCity> {
  const city = await testCity(processes);
  const test = testApi(city);
  const server = test.app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a port, for it listens on one
  const folder = await mkdtemp(join(tmpdir(), 'jenjang-told-'));
  const journal = openJournal(join(folder, 'journal.jsonl'));
  const api = callers({
    url: `http://127.0.0.1:${port}`,
    // Here the bearer is the username.
    tokenOf: (username) => Promise.resolve(username),
    journal,
    giveUp: new AbortController().signal,
  });
  const accounts = await city.db.rows<{ username: string; offices: string[] }>(
    `SELECT a.username, array_agg(i.position_code) AS offices FROM account a JOIN incumbency i ON i.employee_id = a.employee_id GROUP BY 1`,
  );
  const officials = await findOfficials(api, accounts);
  const workflow = activities({ db: city.db, files: fileStore(city.dataDir), onError: () => undefined });

  async function settle(): Promise<void> {
    for (const { id } of await city.db.rows<{ id: string }>('SELECT id FROM cases')) {
      for (let plan = await workflow.steer(id, test.now); plan.effects.length > 0; ) {
        for (const effect of plan.effects) await workflow.perform(effect, test.now);
        plan = await workflow.steer(id, test.now);
      }
    }
    const dispatcher = startDispatcher({
      db: city.db,
      mailer: null,
      letterhead: { origin: 'http://localhost', domain: 'localhost' },
      clock: () => test.now,
      onError: (_, error) => {
        throw error;
      },
    });
    await dispatcher.drained();
    await dispatcher.close();
  }

  async function propose(username: string): Promise<void> {
    const person = await movable(city.db, username);
    const facts = { toPosition: person.targets[0]?.code, reason: 'Penyegaran', effectiveDate: '2027-01-04' };
    const body = { process: 'job-rotation', subject: person.nip, facts };
    const { status } = await api.command(person.head, { kind: 'proposal', path: 'cases', body });
    if (status !== 201) throw new Error(`${username} may not be proposed`);
    await settle();
  }

  return {
    api,
    journal: journal.entries,
    propose,
    async rotate(username, fate) {
      const person = await movable(city.db, username);
      const [target] = person.targets;
      const agency = await agencyOf(person.position);
      const over = new AbortController();
      const world: World = {
        callers: api,
        clock: {
          now: () => test.now,
          day: (from) => new Date(test.now + 7 * 3_600_000 + from * dayMs).toISOString().slice(0, 10),
          until: (moment) => {
            test.now = Math.max(test.now, moment);
            return 0;
          },
        },
        random: seededRandom(3),
        officials,
        stopping: over.signal,
        say: () => undefined,
      };
      const mover = { username, nip: person.nip, agency, level: 'supervisor' } as const;
      const post = { code: target?.code ?? '', agency: '', level: 'supervisor' } as const;
      const hearing = secretariat(world);
      const left = await rotate(world, mover, post, fate);
      over.abort();
      await hearing;
      await settle();
      return left;
    },
    async check(plant = () => undefined) {
      const client = new pg.Client({ connectionString: city.url });
      await client.connect();
      try {
        const copy = [...journal.entries];
        await client.query('BEGIN');
        await client.query('ALTER TABLE event DISABLE TRIGGER event_append_only');
        await plant(client, copy);
        const rows = async (text: string, values: readonly unknown[] = []) =>
          (await client.query(text, [...values])).rows;
        return await check({ rows, journal: copy, dataDir: city.dataDir, now: test.now }, 0);
      } finally {
        await client.query('ROLLBACK');
        await client.end();
      }
    },
    async drop() {
      server.closeAllConnections();
      server.close();
      await city.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };

  async function agencyOf(position: string): Promise<string> {
    const [row] = await city.db.rows<{ agency: string }>(
      'SELECT u.agency_code AS agency FROM position p JOIN unit u ON u.code = p.unit_code WHERE p.code = $1',
      [position],
    );
    if (!row) throw new Error(`${position} is in no agency`);
    return row.agency;
  }
}
