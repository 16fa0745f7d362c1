import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemoCity } from '../../prisma/seed/seed-demo-city.js';
import { migrate } from '../../scripts/stack/migrate.js';
import { startPostgres } from '../../scripts/stack/postgres.js';
import { systemClock } from '../../settings/clock.js';
import { type Database, openDatabase, type Rows } from '../../store/database.js';
import { listTasks } from '../../store/reads/inbox.js';
import { loadViewer } from '../../store/viewer.js';
import { exactCpuTime } from '../cpu-time.js';
import { interruptible } from '../interruptible.js';
import { describeMachine, loadNow, type Machine } from '../machine.js';
import { percentile } from '../percentile.js';
import { tenth } from '../tenth.js';
import { type Population, populate } from './populate.js';

/** Whose inboxes are looked at. */
export interface Row {
  readonly readers: 'anybody' | 'by tasks' | 'the largest';
  readonly page: 'first' | 'second';
  readonly pages: number;
  readonly tasksInMedianInbox: number;
  /** Most statements of a page, the reader's own look-up among them. */
  readonly statements: number;
  /** Time of all statements of a page, as the client waits for them. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of PostgreSQL's own CPU alone, which others on the machine do not lengthen much; null where it cannot be known. */
  readonly cpuP99Ms: number | null;
}

export interface Report {
  readonly machine: Machine;
  readonly population: Population;
  readonly rows: readonly Row[];
}

const pageSize = 50;
const pagesEach = 1_000;

/**
 * Measures a page of the inbox with its counts in a government as large as told: what PostgreSQL takes for it.
 *
 * @throws StartError INTERRUPTED; what the server's start throws
 */
export async function measureInbox(population: Population, say: (line: string) => void): Promise<Report> {
  const signal = interruptible();
  const loadBefore = loadNow();
  const dataDir = await mkdtemp(join(tmpdir(), 'jenjang-bench-'));
  const postgres = await startPostgres({ dataDir });
  const db = openDatabase(postgres.url);
  // One connection, so that its backend's CPU time is that of the pages.
  const reading = openDatabase(postgres.url, { connections: 1 });
  try {
    await migrate(postgres.url);
    await seedDemoCity(db, dataDir);
    await populate(db, population, systemClock(), say);
    const rows: Row[] = [];
    for (const readers of ['anybody', 'by tasks', 'the largest'] as const) {
      signal.throwIfAborted();
      say(`reading inboxes: ${readers}`);
      rows.push(...(await readAll(reading, readers)));
    }
    return { machine: await describeMachine(db.rows, 'without Temporal', loadBefore), population, rows };
  } finally {
    await reading.close();
    await db.close();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const choice: Readonly<Record<Row['readers'], string>> = {
  anybody: `SELECT username FROM account WHERE username LIKE 'desk-%' ORDER BY random() LIMIT ${pagesEach}`,
  'by tasks': `SELECT substr(office, 10) AS username FROM task_office WHERE open AND office LIKE 'position/desk-%' ORDER BY random() LIMIT ${pagesEach}`,
  'the largest': `SELECT substr(office, 10) AS username FROM task_office WHERE open AND office LIKE 'position/desk-%' GROUP BY office ORDER BY count(*) DESC LIMIT 20`,
};

async function readAll(db: Database, readers: Row['readers']): Promise<readonly Row[]> {
  const chosen = await db.rows<{ username: string }>(choice[readers]);
  // Each of few is looked at again and again, so that a p99 can be told.
  const usernames = Array.from({ length: pagesEach }, (_, n) => chosen[n % chosen.length]?.username ?? '');
  const now = systemClock();
  const [backend] = await db.rows<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  if (!backend) throw new Error('A SELECT without FROM answered nothing');
  const read = async (username: string, after: Key | null): Promise<Page> => {
    const before = exactCpuTime(backend.pid);
    const page = await readPage(db, username, after, now);
    const cpu = exactCpuTime(backend.pid);
    return { ...page, cpuMs: before === null || cpu === null ? null : cpu - before };
  };
  const first: Page[] = [];
  const second: Page[] = [];
  // The caches of a server that has run for a while; statements are prepared.
  for (const username of usernames.slice(0, 50)) await read(username, null);
  for (const username of usernames) {
    const page = await read(username, null);
    first.push(page);
    if (page.last !== null) second.push(await read(username, page.last));
  }
  return [rowOf(readers, 'first', first), ...(second.length > 0 ? [rowOf(readers, 'second', second)] : [])];
}

type Key = readonly [string, string];

interface Page {
  readonly ms: number;
  readonly cpuMs: number | null;
  readonly statements: number;
  readonly open: number;
  readonly last: Key | null;
}

async function readPage(
  db: Database,
  username: string,
  after: Key | null,
  now: number,
): Promise<Omit<Page, 'cpuMs'>> {
  let ms = 0;
  let statements = 0;
  const timed: Rows = async (text, values) => {
    const began = performance.now();
    const found = await db.rows<never>(text, values);
    ms += performance.now() - began;
    statements += 1;
    return found;
  };
  const viewer = await loadViewer(timed, username, now);
  const { rows, counts } = await listTasks(timed, viewer, {}, { limit: pageSize, after }, now);
  const last = rows.length > pageSize ? (rows[pageSize - 1]?.key ?? null) : null;
  return { ms, statements, open: counts.open, last };
}

function rowOf(readers: Row['readers'], page: Row['page'], pages: readonly Page[]): Row {
  const times = pages.map(({ ms }) => ms);
  const cpu = pages.flatMap(({ cpuMs }) => (cpuMs === null ? [] : [cpuMs]));
  return {
    readers,
    page,
    pages: pages.length,
    tasksInMedianInbox: percentile(
      pages.map(({ open }) => open),
      0.5,
    ),
    statements: Math.max(...pages.map(({ statements }) => statements)),
    p50Ms: tenth(percentile(times, 0.5)),
    p99Ms: tenth(percentile(times, 0.99)),
    cpuP99Ms: cpu.length === 0 ? null : tenth(percentile(cpu, 0.99)),
  };
}
