import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createApp } from '../../api/app.js';
import { type ChangeNews, changeNews } from '../../api/changes/changes.js';
import { type Identity, startIdentity } from '../../scripts/identity/server.js';
import { readIdentitySettings } from '../../scripts/identity/settings.js';
import { startChromium } from '../../scripts/screenshots/start-chromium.js';
import { freePort } from '../../scripts/stack/ports.js';

import { monday, type TestCity, testCity } from './city.js';

/** The page as people have it: the API on a port, the demo provider, a browser. */
export interface ServedPage {
  readonly city: TestCity;
  readonly url: string;
  /** The time of the cases. */
  now: number;
  /** A browser of its own, in which nobody has signed in. */
  visitor(options?: VisitorOptions): Promise<Page>;
  /** A browser of its own in which this account has signed in, at this address. */
  signedIn(username: string, path?: string, options?: VisitorOptions): Promise<Page>;
  stop(): Promise<void>;
}

export interface VisitorOptions {
  readonly language?: 'id' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  /** Where the device believes to be; the tests' own zone where it is not said. */
  readonly timeZone?: string;
  /** Whether to wait until the page hears of changes. */
  readonly listening?: boolean;
}

/** Starts all of it over a city of its own. */
export async function servedPage(definitions?: Parameters<typeof testCity>[0]): Promise<ServedPage> {
  const city = await testCity(definitions);
  const [port, identityPort] = [await freePort(), await freePort()];
  const identity = await startIdentity(
    readIdentitySettings({
      IDENTITY_PORT: String(identityPort),
      JENJANG_DATA: city.dataDir,
      PORT: String(port),
    }),
  );
  const news = changeNews(city.db, (error) => {
    throw error;
  });
  const url = `http://127.0.0.1:${port}`;
  const contexts: BrowserContext[] = [];
  const browser = await startChromium();
  const served: ServedPage = {
    city,
    url,
    now: monday,
    async visitor({ language = 'id', scheme = 'light', width = 1280, timeZone } = {}) {
      const context = await browser.newContext({
        colorScheme: scheme,
        viewport: { width, height: width < 600 ? 740 : 900 },
        baseURL: url,
        ...(timeZone && { timezoneId: timeZone }),
      });
      contexts.push(context);
      context.setDefaultTimeout(10_000);
      await context.addInitScript(
        `localStorage.setItem('jenjang.language', localStorage.getItem('jenjang.language') ?? '${language}')`,
      );
      return context.newPage();
    },
    async signedIn(username, path = '/', options = {}) {
      const page = await served.visitor(options);
      const heard = options.listening ? page.waitForResponse(/\/api\/v1\/changes/) : undefined;
      await page.goto(`/auth/login?returnTo=${encodeURIComponent(path)}`);
      await signInAt(page, username);
      await page.waitForURL((address) => address.origin === url && !address.pathname.startsWith('/auth/'));
      await heard;
      return page;
    },
    async stop() {
      await end({ browser, contexts, news, server, identity });
      await city.drop();
    },
  };
  const server = createServer(appOf(served, { issuer: identity.issuer, port, news }));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return served;
}

/** Fills in the provider's form. */
export async function signInAt(page: Page, username: string): Promise<void> {
  await page.fill('#username', username);
  await page.fill('#password', 'jenjang-demo');
  await page.click('form button[type=submit] >> nth=0');
}

function appOf(served: ServedPage, options: { issuer: string; port: number; news: ChangeNews }) {
  const { issuer, port, news } = options;
  const { db, dataDir } = served.city;
  return createApp({
    db,
    dataDir,
    verifyAt: `${served.url}/api/v1/verifications`,
    now: () => served.now,
    keepsMails: true,
    identity: { issuer, audience: 'jenjang-api', now: () => new Date() },
    browser: {
      signIn: {
        client: { issuer, clientId: 'jenjang-web', clientSecret: undefined },
        cookies: { port, secure: false },
        webOrigin: undefined,
        now: Date.now,
      },
      news,
      pageFolder: join(import.meta.dirname, '../../web/dist'),
    },
    ready: () => Promise.resolve({ status: 'ok', database: true, temporal: true }),
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
  });
}

async function end(parts: {
  browser: Browser;
  contexts: readonly BrowserContext[];
  news: ChangeNews;
  server: Server;
  identity: Identity;
}): Promise<void> {
  for (const context of parts.contexts) await context.close();
  await parts.browser.close();
  await parts.news.close();
  const closed = once(parts.server, 'close');
  parts.server.close();
  parts.server.closeAllConnections();
  await closed;
  await parts.identity.close();
}
