import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchers } from '../stack/launchers.js';
import { onLeave } from '../stack/leave.js';
import { freePort } from '../stack/ports.js';
import { type Stack, startStack } from '../stack/stack.js';
import { killer } from './kills.js';
import { type Options, readOptions } from './options.js';
import { run } from './run.js';
import { showReport } from './show-report.js';

/** How long a day of the cases lasts: a session is four working days off, and ten minutes stay within the calendar. */
const daySeconds = 5;

/**
 * Rotations under load on a stack of its own, while API, worker, Temporal and PostgreSQL are killed in turn, and
 * an independent check of what is left.
 *
 * @param args `--minutes N`, `--drivers N`, `--seed N`, `--json`: one JSON object on standard output alone
 * @returns the exit status: 1 if anything is lost, doubled or stuck
 */
export async function chaos(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  const began = Date.now();
  const say = (line: string) => {
    const text = `${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`;
    if (options.json) console.error(text);
    else console.log(text);
  };
  const above = launchers();
  const leave = onLeave(above, say);
  const folder = await mkdtemp(join(tmpdir(), 'jenjang-chaos-'));
  const dataDir = join(folder, 'data');
  const parts = killer(say);
  let stack: Stack | undefined;
  let good = false;
  try {
    const environment = {
      ...process.env,
      JENJANG_DATA: dataDir,
      JENJANG_DEMO: 'on',
      JENJANG_DEMO_DAY: String(daySeconds),
      PORT: String(await freePort()),
      DATABASE_URL: '',
      TEMPORAL_ADDRESS: '',
      OIDC_ISSUER: '',
      // Nobody's mail server hears of it.
      SMTP_URL: '',
      MAIL_FROM: '',
      IDENTITY_PORT: '',
    };
    const heard = (line: string) => {
      parts.hear(line);
      say(line);
    };
    stack = await startStack({
      environment,
      onProgress: heard,
      signal: leave.signal,
      hurry: leave.hurry,
      launchers: above,
    });
    const report = await run({
      stack,
      options,
      killer: parts,
      folder,
      daySeconds,
      say,
      ending: leave.signal,
    });
    console.log(options.json ? JSON.stringify(report) : `\n${showReport(report)}`);
    good = report.findings.length === 0 && report.unrest === null;
    return good && !leave.signal.aborted ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await stack?.stop();
    leave.forget();
    if (good) await rm(folder, { recursive: true, force: true });
    else say(`what there was stays in ${folder}`);
  }
}
