import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchers } from '../stack/launchers.js';
import { onLeave } from '../stack/leave.js';
import { freePort } from '../stack/ports.js';
import { setPace } from '../stack/set-pace.js';
import { type Stack, startStack } from '../stack/stack.js';
import { fullDesks } from './full-desks.js';
import { askIn, notPictured, pictures } from './pictures.js';
import { roomsOfPage } from './rooms-of-page.js';
import { startChromium } from './start-chromium.js';
import { signedIn, take, takeForReadme } from './take.js';

/** How long a day lasts while the desks fill; then time goes as the world's, and nothing changes in the pictures. */
const daySeconds = { story: 2, pictures: 86_400 };
/** Names of those that the README shows. */
const ofReadme: readonly string[] = ['task-mayor', 'propose', 'session'];
const candidate = 'pegawai-layak-pengawas-1';

type Leave = ReturnType<typeof onLeave>;
type Say = (line: string) => void;

/**
 * A picture of every page: as those see it who use it, wide and on a phone, in both languages, some in the dark.
 *
 * @param args `--out FOLDER`, `--only NAME` (pictures whose name begins so), `--url URL` of a running demonstration,
 * which is left as it is, `--readme`: those of the README alone, into docs/pictures
 * @returns the exit status: 1 if a page was not pictured, did not come, or is wider than its window
 */
export async function screenshots(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      only: { type: 'string' },
      url: { type: 'string' },
      readme: { type: 'boolean' },
    },
  });
  const forgotten = notPictured(roomsOfPage());
  for (const room of forgotten)
    console.error(`no picture shows ${room}: add it to scripts/screenshots/pictures.ts`);
  if (forgotten.length > 0) return 1;
  const began = Date.now();
  const say: Say = (line) =>
    console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
  const leave = onLeave(launchers(), say);
  const folder = await mkdtemp(join(tmpdir(), 'jenjang-screenshots-'));
  let stack: Stack | undefined;
  try {
    const environment = await own(join(folder, 'data'));
    const start = async (day: number) => {
      const options = { signal: leave.signal, hurry: leave.hurry, launchers: launchers(), onProgress: say };
      stack = await startStack({
        ...options,
        environment: { ...environment, JENJANG_DEMO_DAY: String(day) },
      });
      return stack;
    };
    const employee = values.url === undefined ? await prepare(start, say) : candidate;
    const url = values.url ?? stack?.url ?? '';
    const out = values.out ?? (values.readme ? 'docs/pictures' : 'screenshots');
    const faults = await takeAll({
      url,
      employee,
      only: values.only ?? '',
      readme: values.readme ?? false,
      out,
      leave,
      say,
    });
    for (const fault of faults) console.error(`not as it should be: ${fault}`);
    say(`pictures: ${out}`);
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await stack?.stop();
    leave.forget();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The environment of a stack that has nothing to do with any other. */
async function own(dataDir: string): Promise<NodeJS.ProcessEnv> {
  return {
    ...process.env,
    JENJANG_DATA: dataDir,
    JENJANG_DEMO: 'on',
    PORT: String(await freePort()),
    DATABASE_URL: '',
    TEMPORAL_ADDRESS: '',
    OIDC_ISSUER: '',
    SMTP_URL: '',
    MAIL_FROM: '',
    IDENTITY_PORT: '',
  };
}

async function prepare(start: (daySeconds: number) => Promise<Stack>, say: Say): Promise<string> {
  const stack = await start(daySeconds.story);
  const employee = await fullDesks(stack, say);
  await Promise.all([stack.api.stop(), stack.worker.stop()]);
  await setPace(stack.settings.databaseUrl, daySeconds.pictures);
  await stack.stop();
  await start(daySeconds.pictures);
  return employee;
}

interface All {
  readonly url: string;
  readonly employee: string;
  readonly only: string;
  readonly readme: boolean;
  readonly out: string;
  readonly leave: Leave;
  readonly say: Say;
}

async function takeAll({ url, employee, only, readme, out, leave, say }: All): Promise<readonly string[]> {
  const browser = await startChromium();
  try {
    const page = await signedIn(browser, url, candidate);
    const { name: movable } = await askIn(page)<{ name: string }>('me');
    await page.context().close();
    const wanted = pictures({ employee, movable }).filter(({ name }) => name.startsWith(only));
    if (readme) {
      await takeForReadme(
        wanted.filter(({ name }) => ofReadme.includes(name)),
        { browser, url, folder: out },
      );
      return [];
    }
    return await take(wanted, { browser, url, folder: out, say, signal: leave.signal });
  } finally {
    await browser.close();
  }
}
