import type { Page } from 'playwright-core';

/** Asks the API as whoever has signed in. */
type Ask = <T>(path: string) => Promise<T>;

/** A page as one person sees it. */
export interface Picture {
  /** Of its file, too. */
  readonly name: string;
  /** The pattern of its address, as the page lists it. */
  readonly room: string;
  /** An account; null: nobody has signed in. */
  readonly as: string | null;
  /** The address, where it is more than the pattern. */
  readonly path?: (ask: Ask) => Promise<string>;
  /** What shows that it is there. */
  readonly shows: string;
  /** What is done before it is taken. */
  readonly act?: (page: Page) => Promise<void>;
  /** Taken in the dark too. */
  readonly dark?: true;
}

interface Cast {
  /** Somebody with a case of their own. */
  readonly employee: string;
  /** The name of somebody who may be proposed. */
  readonly movable: string;
}

const hr = 'kepala-bkpsdm';
const officer = 'petugas-bkpsdm';

/** Every page, and who looks at it. */
export function pictures({ employee, movable }: Cast): readonly Picture[] {
  const administration = ([name, shows]: readonly [string, string]): Picture => ({
    name: `administration-${name}`,
    room: `/administration/${name}`,
    as: officer,
    shows,
  });
  return [
    { name: 'sign-in', room: '/sign-in', as: null, shows: 'main h1', dark: true },
    { name: 'inbox-secretary', room: '/inbox', as: 'sekda', shows: 'a[data-task]', dark: true },
    { name: 'inbox-verifier', room: '/inbox', as: 'kabid-mutasi', shows: 'a[data-task]' },
    { name: 'inbox-empty', room: '/inbox', as: 'kabag-organisasi', shows: 'main h1' },
    {
      name: 'task-mayor',
      room: '/tasks/:id',
      as: 'walikota',
      path: ownDecision,
      shows: 'article h2',
      dark: true,
    },
    { name: 'task-verifier', room: '/tasks/:id', as: 'kabid-mutasi', path: firstTask, shows: 'article h2' },
    {
      name: 'task-verdict',
      room: '/tasks/:id',
      as: 'walikota',
      path: ownDecision,
      shows: 'article h2',
      act: returning,
    },
    {
      name: 'propose',
      room: '/propose',
      as: hr,
      shows: 'input[type=date]',
      act: proposing(movable),
      dark: true,
    },
    { name: 'cases', room: '/cases', as: hr, shows: 'ul a' },
    { name: 'case', room: '/cases/:id', as: hr, path: heardCase, shows: 'ol li time', dark: true },
    { name: 'my-cases', room: '/cases', as: employee, shows: 'article h3' },
    { name: 'my-case', room: '/cases/:id', as: employee, path: firstCase, shows: 'ol li time' },
    { name: 'notices', room: '/notices', as: 'sekda', shows: 'main li' },
    { name: 'tracking', room: '/tracking', as: officer, shows: 'table', dark: true },
    { name: 'tracking-cases', room: '/tracking/cases', as: officer, shows: '[data-case]' },
    { name: 'sessions', room: '/sessions', as: hr, shows: 'main a[href^="/sessions/"]' },
    { name: 'session-plan', room: '/sessions/plan', as: hr, shows: 'main h1' },
    { name: 'session', room: '/sessions/:id', as: hr, path: openSession, shows: 'main h2', dark: true },
    {
      name: 'administration',
      room: '/administration/*',
      as: officer,
      path: to('/administration'),
      shows: 'main h1',
    },
    ...(
      [
        ['offices', 'main h1'],
        ['absences', 'main h1'],
        ['boards', 'main h1'],
        ['moratoria', 'main h1'],
        ['incidents', 'main h1'],
        ['calendar', 'main h1'],
        ['imports', 'main h1'],
        ['policies', 'main li'],
      ] as const
    ).map(administration),
    // The administrator reads the mails of all.
    {
      name: 'administration-mails',
      room: '/administration/mails',
      as: 'administrator',
      shows: 'main li a',
    },
    { name: 'refused', room: '/administration/incidents', as: 'walikota', shows: 'main h1' },
  ];
}

/** Patterns of the page's rooms that no picture shows. */
export function notPictured(rooms: readonly string[]): readonly string[] {
  const shown = new Set(pictures({ employee: '', movable: '' }).map(({ room }) => room));
  return rooms.filter((room) => !shown.has(room));
}

interface Items {
  readonly items: readonly { readonly id: string; readonly state: string; readonly step?: string }[];
}

const to = (path: string) => () => Promise.resolve(path);
const firstTask = (ask: Ask) => first(ask, 'tasks');
const ownDecision = (ask: Ask) => first(ask, 'tasks', ({ step }) => step === 'decision');
const firstCase = (ask: Ask) => first(ask, 'cases');
const openSession = (ask: Ask) => first(ask, 'sessions', ({ state }) => state === 'open');

async function first(
  ask: Ask,
  list: string,
  wanted: (item: Items['items'][number]) => boolean = () => true,
): Promise<string> {
  const { items } = await ask<Items>(list);
  const found = items.find(wanted) ?? items[0];
  if (!found) throw new Error(`there is nothing in /api/v1/${list}`);
  return `/${list}/${found.id}`;
}

/** The case with the most of its way behind it. */
async function heardCase(ask: Ask): Promise<string> {
  const { items } = await ask<Items>('cases?limit=50');
  const last = items.at(-1);
  if (!last) throw new Error('there is no case');
  return `/cases/${last.id}`;
}

async function returning(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Kembalikan|Return)/ }).click();
  await page.locator('textarea:not([aria-hidden])').first().waitFor();
}

/** Somebody who may be moved, and a post: the eligibility and the route stand there before it is submitted. */
function proposing(movable: string) {
  return async (page: Page) => {
    const { items } = await askIn(page)<Posts>('positions?vacant=true&level=supervisor');
    const [post] = items;
    if (!post) throw new Error('there is no vacant post');
    const search = page.locator('main input:not([type])');
    await search.first().fill(movable.split(',')[0] ?? '');
    await page.getByRole('option').first().click();
    await search.nth(1).fill(post.title);
    await page.getByRole('option').filter({ hasText: post.unit.name }).first().click();
    await page.locator('textarea:not([aria-hidden])').first().fill('Penyegaran organisasi');
    const later = new Date(Date.now() + 120 * 86_400_000).toISOString().slice(0, 10);
    await page.locator('input[type=date]').fill(later);
    await page.locator('main section ol > li').first().waitFor();
    // The field's own picker is not part of the page.
    await page.locator('main h1').click();
  };
}

interface Posts {
  readonly items: readonly { readonly title: string; readonly unit: { readonly name: string } }[];
}

/** The API as the page itself reaches it. */
export function askIn(page: Page): Ask {
  return async <T>(path: string) => {
    const answer = await page.request.get(new URL(`/api/v1/${path}`, page.url()).href);
    if (!answer.ok()) throw new Error(`/api/v1/${path} answered ${answer.status()}`);
    return (await answer.json()) as T; // our own API, whose shapes its own tests check
  };
}
