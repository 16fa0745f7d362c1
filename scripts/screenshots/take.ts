import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { askIn, type Picture } from './pictures.js';

const password = 'jenjang-demo';
const patienceMs = 20_000;
const narrowest = 360;

/** How a page is looked at. */
interface Look {
  readonly language: 'id' | 'en';
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

const looks: readonly Look[] = (['id', 'en'] as const).flatMap((language) => [
  { language, width: 1440, scheme: 'light' },
  { language, width: narrowest, scheme: 'light' },
]);
const darkLooks: readonly Look[] = [
  { language: 'id', width: 1440, scheme: 'dark' },
  { language: 'en', width: narrowest, scheme: 'dark' },
];

interface Taking {
  readonly browser: Browser;
  readonly url: string;
  readonly folder: string;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Takes the pictures. @returns what was wrong: a page that did not come, or is wider than its window */
export async function take(
  wanted: readonly Picture[],
  { browser, url, folder, say, signal }: Taking,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const faults: string[] = [];
  for (const [account, theirs] of byAccount(wanted)) {
    const page = await signedIn(browser, url, account);
    for (const picture of theirs) {
      say(`${picture.name} (${account ?? '-'})`);
      for (const look of picture.dark ? [...looks, ...darkLooks] : looks) {
        signal.throwIfAborted();
        const file = `${picture.name}.${look.language}.${look.width}${look.scheme === 'dark' ? '.dark' : ''}.png`;
        try {
          await show(page, picture, look);
          await page.screenshot({ path: join(folder, file), fullPage: true });
          const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
          if (over > 0) faults.push(`${file}: ${over} px wider than the window`);
        } catch (error) {
          await page.screenshot({ path: join(folder, `not-as-wanted-${file}`) }).catch(() => undefined);
          faults.push(`${file}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
        }
      }
    }
    await page.context().close();
  }
  return faults;
}

/** Takes the pictures of the README, small ones, of what stands in the window. */
export async function takeForReadme(
  wanted: readonly Picture[],
  { browser, url, folder }: Pick<Taking, 'browser' | 'url' | 'folder'>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const picture of wanted) {
    const page = await signedIn(browser, url, picture.as);
    await show(page, picture, { language: 'en', width: 1280, scheme: 'light' });
    const devtools = await page.context().newCDPSession(page);
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
    await writeFile(join(folder, `${picture.name}.webp`), Buffer.from(data, 'base64'));
    await page.context().close();
  }
}

/** Nobody signs in twice. */
function byAccount(wanted: readonly Picture[]): ReadonlyMap<string | null, readonly Picture[]> {
  const accounts = new Set(wanted.map(({ as }) => as));
  return new Map([...accounts].map((account) => [account, wanted.filter(({ as }) => as === account)]));
}

/** A browser of its own in which this account has signed in. */
export async function signedIn(browser: Browser, url: string, account: string | null): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce' });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  if (account === null) {
    await page.goto('/');
    return page;
  }
  await page.goto('/auth/login');
  await page.fill('#username', account);
  await page.fill('#password', password);
  await page.click('form button[type=submit] >> nth=0');
  try {
    await page.waitForURL((address) => address.origin === url && !address.pathname.startsWith('/auth/'));
  } catch (cause) {
    throw new Error(`${account} cannot sign in`, { cause });
  }
  return page;
}

async function show(page: Page, picture: Picture, { language, width, scheme }: Look): Promise<void> {
  const { path, room, shows, act } = picture;
  await page.setViewportSize({ width, height: width === narrowest ? 740 : 900 });
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate(
    `sessionStorage.clear(); localStorage.clear(); localStorage.setItem('jenjang.language', '${language}')`,
  );
  await page.goto(path ? await path(askIn(page)) : room);
  await page.locator(shows).first().waitFor();
  await page.waitForLoadState('load');
  await act?.(page);
  // Lists and fonts come a moment later than what shows that the page is there.
  await page.waitForFunction(
    `document.fonts.status === 'loaded' && !document.querySelector('[aria-busy=true]')`,
  );
}
