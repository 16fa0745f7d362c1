import { setTimeout as delay } from 'node:timers/promises';
import { casesSchema } from '../../contract/case.js';
import { problemSchema } from '../../contract/problem.js';
import { type Session, sessionSchema } from '../../contract/session.js';
import type { Answered } from './callers.js';
import type { CommandKind } from './journal.js';
import { readCase } from './read-case.js';
import { hr, type World } from './world.js';

const mostItems = 5;
const lookEveryMs = 1_500;
/** After so many it is worth a line. */
const manyLooks = 10;
const dayMs = 86_400_000;

/** The secretary of the board: convenes sessions for the cases that wait for one, and holds them. */
export async function secretariat(world: World): Promise<void> {
  const heard = new Set<string>();
  const sessions = new Set<Promise<void>>();
  while (!world.stopping.aborted) {
    const { body } = await world.callers.get(hr, 'cases?step=board&state=running&limit=100');
    const waiting = casesSchema.parse(body).items.flatMap(({ id }) => (heard.has(id) ? [] : id));
    if (waiting.length > 0) {
      const agenda = waiting.slice(0, mostItems);
      for (const id of agenda) heard.add(id);
      const session = hold(world, agenda).finally(() => {
        sessions.delete(session);
        for (const id of agenda) heard.delete(id);
      });
      sessions.add(session);
    }
    await pause(world, lookEveryMs);
  }
  await Promise.all(sessions);
}

async function hold(world: World, agenda: readonly string[]): Promise<void> {
  const planned = await convene(world, agenda);
  if (!planned) return;
  const { id, at } = planned;
  await pause(world, world.clock.until(Date.parse(at)) + 50);
  const order = (name: CommandKind, body: Readonly<Record<string, unknown>> = {}, by = hr) =>
    world.callers.command(by, {
      kind: name,
      path: `sessions/${id}/${name === 'signature' ? 'minutes/signature' : name === 'recusal' ? 'recusals' : name}`,
      body,
    });
  if (world.stopping.aborted) return;
  await order('attendance', { seats: comers(world) });
  const opened = await order('opening');
  if (opened.status !== 200) return;
  if (world.random.chance(30)) {
    const [item] = sessionSchema.parse(opened.body).items;
    await order('recusal', { item: item?.id, reason: 'Masih kerabat', member: 4 });
  }
  const closed = await hear(world, id, () => order('closing'));
  if (!closed?.items.some(({ state }) => state === 'decided')) return;
  await order('signature');
  await order('signature', {}, 'sekda');
}

/** Votes are taken until the session can be closed. @returns it as it was closed; undefined where it was not */
async function hear(world: World, id: string, close: () => Promise<Answered>): Promise<Session | undefined> {
  for (let look = 1; !world.stopping.aborted; look += 1) {
    const { body } = await world.callers.get(hr, `sessions/${id}`);
    const session = sessionSchema.parse(body);
    const voting = session.items.filter(({ state }) => state === 'voting');
    for (const item of voting) await vote(world, session, item);
    const closed = await close();
    if (closed.status === 200) return sessionSchema.parse(closed.body);
    if (look === manyLooks)
      world.say(`session ${session.invitation} cannot be closed: ${JSON.stringify(voting)}`);
    await pause(world, 500);
  }
  return undefined;
}

/** Tries one day after another, and leaves out what has left the board meanwhile. */
async function convene(world: World, agenda: readonly string[]): Promise<Session | undefined> {
  let cases = [...agenda];
  let day = 5;
  for (let attempt = 0; attempt < 24 && cases.length > 0 && !world.stopping.aborted; attempt += 1) {
    const body = {
      board: 'performance-review-board',
      at: new Date(Math.floor((world.clock.now() + day * dayMs) / 60_000) * 60_000).toISOString(),
      place: 'Ruang Rapat Sekretaris Daerah',
      items: cases.map((each) => ({ case: each })),
    };
    const planned = await world.callers.command(hr, { kind: 'session', path: 'sessions', body });
    if (planned.status === 201) return sessionSchema.parse(planned.body);
    const { code, values } = problemSchema.parse(planned.body);
    if (code === 'SESSION_ON_DAY_OFF' || code === 'INVITATION_TOO_SHORT') day += 1;
    else if (code === 'NOT_BEFORE_BOARD' || code === 'ITEM_ALREADY_PLANNED') {
      const left = await stillWaiting(world, cases, values?.case);
      if (left.length === cases.length) return undefined;
      cases = left;
    } else return undefined;
  }
  return undefined;
}

/** The cases whose number is another. */
async function stillWaiting(world: World, cases: readonly string[], number: unknown): Promise<string[]> {
  const left: string[] = [];
  for (const id of cases) {
    if ((await readCase(world, id)).number !== number) left.push(id);
  }
  return left;
}

/** Mostly all members; now and then one is away and a substitute comes. */
function comers({ random }: World) {
  const away = random.chance(30) ? random.between(3, 5) : null;
  return [1, 2, 3, 4, 5, 6].map((seat) => ({ seat, present: seat === 6 ? away !== null : seat !== away }));
}

/** All who sit vote at once; those who come after the item has ended are refused. */
async function vote(world: World, session: Session, item: Session['items'][number]): Promise<void> {
  const { steps } = await readCase(world, item.case.id);
  const step = steps.find(({ session: heardBy, state }) => heardBy === session.id && state === 'open');
  const voted = new Set(item.votes.map(({ seat }) => seat));
  const recused = new Set(item.recusals.map(({ seat }) => seat));
  const seats = session.seats.filter(
    ({ seat, present }) => present && !voted.has(seat) && !recused.has(seat),
  );
  await Promise.all(
    seats.map(async ({ seat, position }) => {
      const task = step?.with.find(({ role }) => role === `seat-${seat}`)?.task;
      const username = world.officials.get(position);
      if (task === undefined || username === undefined) return;
      const verdict = world.random.chance(75) ? 'for' : 'against';
      const body = { verdict, ...(verdict === 'against' && { reason: 'Kebutuhan unit asal' }) };
      await world.callers.command(username, { kind: 'decision', path: `tasks/${task}/decision`, body });
    }),
  );
}

async function pause({ stopping }: World, ms: number): Promise<void> {
  await delay(ms, undefined, { signal: stopping }).catch(() => undefined);
}
