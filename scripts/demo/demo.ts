import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoAccount } from '../../prisma/seed/demo-accounts.js';
import { freePort } from '../stack/ports.js';
import { type Stack, startStack } from '../stack/stack.js';
import { people } from './client.js';
import { type DemoReport, faultsOf, report } from './report.js';
import { rotation } from './story.js';

/** How long a day, night included, lasts in the demo. */
const daySeconds = 2;

/**
 * Runs a whole rotation on a stack of its own and in demonstration time, in which a day lasts seconds: a late
 * opinion, a returned document, a board with a recusal, a restart of Temporal in the middle. The decree stays in a
 * folder that the last line names; everything else is taken away.
 *
 * @param args `--json`: one JSON object on standard output and nothing else there
 * @returns the exit status: 1 if anything is not as it should be
 */
export async function demo(args: readonly string[]): Promise<number> {
  const json = args.includes('--json');
  const say = (line: string) => (json ? console.error(line) : console.log(line));
  const folder = await mkdtemp(join(tmpdir(), 'jenjang-demo-'));
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
  let stack: Stack | undefined;
  try {
    const dataDir = join(folder, 'data');
    const environment = {
      ...process.env,
      JENJANG_DATA: dataDir,
      PORT: String(await freePort()),
      DATABASE_URL: '',
      TEMPORAL_ADDRESS: '',
      JENJANG_DEMO_DAY: String(daySeconds),
    };
    stack = await startStack({ environment, onProgress: say, signal: interrupted.signal });
    const told = await tell(stack, dataDir, folder, say);
    if (json) console.log(JSON.stringify(told.report));
    const faults = faultsOf(told.report);
    for (const fault of faults) console.error(`tidak sesuai / not as it should be: ${fault}`);
    say(`SK / decree: ${told.decree}`);
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await stack?.stop();
    await rm(join(folder, 'data'), { recursive: true, force: true });
  }
}

async function tell(
  stack: Stack,
  dataDir: string,
  folder: string,
  say: (line: string) => void,
): Promise<{ report: DemoReport; decree: string }> {
  const accounts = JSON.parse(
    await readFile(join(dataDir, 'identity/accounts.json'), 'utf8'),
  ) as DemoAccount[]; // the seed's own file
  const as = people(stack.url, stack.settings.oidcIssuer, accounts);
  const began = Date.now();
  const line = (text: string) => say(`${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s  ${text}`);
  const { finished, session } = await rotation({ stack, as, accounts, tell: line });
  const hr = as('kepala-bkpsdm');
  const made = { ...(await report(hr, finished)), session };
  const decree = join(folder, 'keputusan.pdf');
  const document = finished.documents.find(({ kind }) => kind === 'decree');
  const bytes = document && (await hr.download(`cases/${finished.id}/documents/${document.id}`));
  if (bytes) await writeFile(decree, bytes);
  return { report: { ...made, decreeBytes: bytes?.byteLength ?? 0 }, decree };
}
