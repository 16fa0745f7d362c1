import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import { calendarSchema } from '../../contract/calendar.js';
import { seededRandom } from '../../prisma/seed/city/random.js';
import type { Stack } from '../stack/stack.js';
import { type Callers, callers } from './callers.js';
import { caseClock } from './case-clock.js';
import { check } from './check/check.js';
import { readingOf } from './check/evidence.js';
import { checkRepeats } from './check/repeats.js';
import { checkWorkflows } from './check/workflows.js';
import { drive } from './drive.js';
import { type Journal, openJournal } from './journal.js';
import type { Killer } from './kills.js';
import { addAccounts, type LargerCity, largerCity } from './larger-city.js';
import { findOfficials } from './officials.js';
import type { Options } from './options.js';
import { type ChaosReport, countCommands, countKills, countLeft, countRefusals } from './report.js';
import { settle } from './settle.js';
import { signIns } from './sign-ins.js';
import { hr, type World } from './world.js';

/** What a run needs. */
export interface Run {
  readonly stack: Stack;
  readonly options: Options;
  readonly killer: Killer;
  readonly folder: string;
  readonly daySeconds: number;
  readonly say: (line: string) => void;
  /** Ctrl-C. */
  readonly ending: AbortSignal;
}

/** How long what was begun may take to be answered once nothing is killed any more. */
const answerPatienceMs = 120_000;
const restPatienceMs = 180_000;
const workflowPatienceMs = 30_000;
/** Time of the cases that a clock may be late: a minute of the world. */
const lateness = (daySeconds: number) => 60_000 * (86_400 / daySeconds);

/** Load, kills, rest, check. @throws when the city cannot be made ready, or the check cannot be made */
export async function run({
  stack,
  options,
  killer,
  folder,
  daySeconds,
  say,
  ending,
}: Run): Promise<ChaosReport> {
  const random = seededRandom(options.seed);
  const journal = openJournal(join(folder, 'journal.jsonl'));
  const [giveUp, over] = [new AbortController(), new AbortController()];
  // Every driver's pause listens to them.
  setMaxListeners(0, giveUp.signal, over.signal);
  ending.addEventListener('abort', () => giveUp.abort());
  const city = largerCity(random);
  const { api, officials } = await makeReady({ stack, city, journal, giveUp: giveUp.signal });
  const clock = await readClock(api, daySeconds);

  ending.addEventListener('abort', () => over.abort());
  const timer = setTimeout(() => over.abort(), options.minutes * 60_000);
  const world: World = { callers: api, clock, random, officials, stopping: over.signal, say };
  say(
    `${options.drivers} drivers and the board's secretary for ${options.minutes} minutes, seed ${options.seed}`,
  );
  const everyMs = Math.min(17_000, (options.minutes * 60_000) / 6);
  const kills = killer.run(stack, everyMs, random, over.signal);
  over.signal.addEventListener('abort', () => setTimeout(() => giveUp.abort(), answerPatienceMs).unref());
  const left = await drive(world, city, options.drivers);
  await kills;
  clearTimeout(timer);

  say('nothing is killed any more; waiting for rest');
  const { databaseUrl, temporalAddress, temporalNamespace } = stack.settings;
  const unrest = await settle(databaseUrl, killer, restPatienceMs, ending, say);
  say('checking');
  const repeats = ending.aborted ? [] : await checkRepeats(api, journal.entries);
  const { findings, ...stored } = await readingOf(databaseUrl, async (rows) => {
    const evidence = { rows, journal: journal.entries, dataDir: stack.settings.dataDir, now: clock.now() };
    return {
      findings: [
        ...(await check(evidence, lateness(daySeconds))),
        ...(await checkWorkflows(
          evidence,
          { address: temporalAddress, namespace: temporalNamespace },
          workflowPatienceMs,
        )),
      ],
      cases: await countsOf(
        rows,
        'SELECT state AS name, count(*)::int AS count FROM cases GROUP BY 1 ORDER BY 1',
      ),
      effects: await countsOf(
        rows,
        'SELECT state AS name, count(*)::int AS count FROM effect GROUP BY 1 ORDER BY 1',
      ),
      events: (await countsOf(rows, `SELECT 'all' AS name, count(*)::int AS count FROM event`)).all ?? 0,
    };
  });
  return {
    seed: options.seed,
    minutes: options.minutes,
    kills: countKills(killer.kills),
    commands: countCommands(journal.entries),
    reads: api.reads(),
    ...stored,
    refusals: countRefusals(journal.entries),
    leftOpen: countLeft(left),
    unrest,
    findings: [...repeats, ...findings],
  };
}

interface Preparation {
  readonly stack: Stack;
  readonly city: LargerCity;
  readonly journal: Journal;
  readonly giveUp: AbortSignal;
}

/** More people and posts by the public import, and everybody able to sign in. */
async function makeReady({ stack, city, journal, giveUp }: Preparation) {
  const { url, settings, identity } = stack;
  const accounts = await addAccounts(settings.dataDir, city.accounts);
  // The demo provider reads its accounts when it starts.
  await identity?.stop();
  await identity?.start();
  const api = callers({ url, tokenOf: signIns(settings.oidcIssuer, accounts), journal, giveUp });
  const form = new FormData();
  for (const [sheet, content] of city.files) form.set(sheet, new Blob([content]), `${sheet}.csv`);
  const imported = await api.upload(hr, 'imports', form);
  if (imported.status !== 200)
    throw new Error(`the import of more people was refused: ${JSON.stringify(imported.body)}`);
  return { api, officials: await findOfficials(api, accounts) };
}

async function readClock(api: Callers, daySeconds: number) {
  const { body } = await api.get(hr, 'calendar');
  return caseClock(Date.parse(calendarSchema.parse(body).now), Date.now(), daySeconds);
}

type Rows = Parameters<Parameters<typeof readingOf>[1]>[0];

async function countsOf(rows: Rows, text: string): Promise<Readonly<Record<string, number>>> {
  const found = await rows<{ name: string; count: number }>(text);
  return Object.fromEntries(found.map(({ name, count }) => [name, count]));
}
