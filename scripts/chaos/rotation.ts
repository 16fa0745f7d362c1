import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Case, caseSchema } from '../../contract/case.js';
import { problemSchema } from '../../contract/problem.js';
import { decide } from './decide.js';
import type { Fate } from './fate.js';
import type { Mover, Post } from './larger-city.js';
import { readCase } from './read-case.js';
import { accountOf, hr, type World } from './world.js';

/** How a driver left its case. */
export interface Left {
  readonly state: string;
  /** Why it could not go on, where it did not reach the end. */
  readonly because?: string;
}

const pauseMs = 400;
/** A task refused so often is left to the check at the end. */
const mostRefusals = 12;

/** One case on its way. */
interface Journey {
  readonly world: World;
  readonly id: string;
  readonly mover: Mover;
  readonly proposer: string;
  fate: Fate | undefined;
  refusals: number;
  lastRefusal: string;
}

/** Proposes a rotation and takes it from desk to desk until it ends or the run does. */
export async function rotate(world: World, mover: Mover, post: Post, fate: Fate | undefined): Promise<Left> {
  const { callers, clock, random, officials } = world;
  const head = officials.get(`${mover.agency}/head`);
  if (head === undefined) throw new Error(`Nobody heads ${mover.agency}`);
  const proposer = random.chance(25) ? mover.username : head;
  const facts = {
    toPosition: post.code,
    reason: 'Penyegaran organisasi',
    effectiveDate: clock.day(random.between(20, 60)),
  };
  const body = { process: 'job-rotation', subject: mover.nip, facts };
  const proposed = await callers.command(proposer, { kind: 'proposal', path: 'cases', body });
  if (proposed.status !== 201) return { state: 'refused', because: problemSchema.parse(proposed.body).code };
  const journey: Journey = {
    world,
    id: caseSchema.parse(proposed.body).id,
    mover,
    proposer,
    fate,
    refusals: 0,
    lastRefusal: '',
  };
  for (;;) {
    const shown = await readCase(world, journey.id);
    if (shown.closedAt !== null) return { state: shown.state };
    if (world.stopping.aborted) return { state: shown.state, because: 'the run ended' };
    if (journey.refusals > mostRefusals) return { state: shown.state, because: journey.lastRefusal };
    const moved = await step(journey, shown);
    if (!moved) await delay(pauseMs);
  }
}

/** Does what is next. @returns whether anything was done */
async function step(journey: Journey, shown: Case): Promise<boolean> {
  const { world, id } = journey;
  if (shown.state === 'suspended') {
    await delay(1_000);
    const body = { reason: 'Klarifikasi selesai' };
    await world.callers.command(hr, { kind: 'resumption', path: `cases/${id}/resumption`, body });
    return true;
  }
  if (shown.state === 'returned') return mend(journey, shown);
  const open = shown.steps.filter(({ state }) => state === 'open');
  const met = journey.fate && open.some(({ key }) => key === journey.fate?.at);
  if (met && (await meetFate(journey, shown))) return true;
  if (open.some(({ key }) => key === 'verification')) await upload(journey, shown, ['missing']);
  const tasks = open.flatMap(({ key, with: offices }) =>
    key === 'board'
      ? []
      : offices.filter(({ state }) => state === 'open').map(({ task, office }) => ({ key, task, office })),
  );
  const done = await Promise.all(tasks.map((task) => take(journey, task)));
  return done.includes(true);
}

/** A task that waits for a word, by its step and the office that has it. */
interface Waiting {
  readonly key: string;
  readonly task: string;
  readonly office: string;
}

/** Has the office decide its task in the usual way. */
async function take(journey: Journey, { key, task, office }: Waiting): Promise<boolean> {
  const { world, mover } = journey;
  const username = accountOf(world, office, mover.username);
  if (username === undefined) return refused(journey, `nobody has an account for ${office}`);
  return decided(journey, key, username, task, usualChoice(world, key));
}

function usualChoice({ random }: World, step: string) {
  if (step === 'acting-official') return { verdict: 'waived' };
  if (step === 'opinions' && random.chance(20))
    return { verdict: 'objected', extra: { reason: 'Tenaga kurang' } };
  return {};
}

async function decided(
  journey: Journey,
  step: string,
  username: string,
  task: string,
  choice: Parameters<typeof decide>[3],
): Promise<boolean> {
  const { world } = journey;
  const answer = await decide(world, username, task, choice);
  if (answer?.status === 200) return true;
  const code = answer && problemSchema.parse(answer.body).code;
  if (code === 'EFFECTIVE_DATE_REQUIRED') {
    const later = await decide(world, username, task, { extra: { effectiveDate: world.clock.day(15) } });
    if (later?.status === 200) return true;
  }
  if (code === 'MINUTES_NOT_SIGNED') {
    // The board's secretary is on the way.
    await delay(1_000);
    return false;
  }
  return refused(journey, `${step}: ${code ?? 'no verdict is offered'} to ${username}`);
}

function refused(journey: Journey, why: string): false {
  journey.refusals += 1;
  journey.lastRefusal = why;
  return false;
}

/** @returns false where it could not be done now, or is not to be done by the one who takes the case along */
async function meetFate(journey: Journey, shown: Case): Promise<boolean> {
  const { world, id, fate } = journey;
  if (!fate) return false;
  journey.fate = undefined;
  const command = async (username: string, kind: 'withdrawal' | 'suspension' | 'cancellation') => {
    const body = { reason: 'Perubahan rencana' };
    const answer = await world.callers.command(username, { kind, path: `cases/${id}/${kind}`, body });
    return answer.status === 200;
  };
  switch (fate.act) {
    case 'withdrawn':
      return command(journey.proposer, 'withdrawal');
    case 'suspended':
      return command(hr, 'suspension');
    case 'cancelled':
      return command(hr, 'cancellation');
    case 'document-returned':
      return returnDocument(journey, shown);
    case 'outside-rejected':
      return say(journey, shown, fate.at, { extra: { result: 'rejected' } });
    case 'returned':
    case 'rejected':
      return say(journey, shown, fate.at, { verdict: fate.act, extra: { reason: 'Belum cukup alasan' } });
  }
}

async function say(journey: Journey, shown: Case, key: string, choice: Parameters<typeof decide>[3]) {
  const found = shown.steps.find((each) => each.key === key && each.state === 'open');
  const waiting = found?.with.find(({ state }) => state === 'open');
  if (!waiting) return false;
  const username = accountOf(journey.world, waiting.office, journey.mover.username);
  return username === undefined ? false : decided(journey, key, username, waiting.task, choice);
}

async function returnDocument(journey: Journey, shown: Case): Promise<boolean> {
  await upload(journey, shown, ['missing']);
  const supplied = await readCase(journey.world, journey.id);
  const documents = supplied.checklist
    .flatMap(({ document }) => document ?? [])
    .map(({ id }, i) => ({
      document: id,
      ...(i === 0 ? { verdict: 'returned', reason: 'Tidak terbaca' } : { verdict: 'accepted' }),
    }));
  return say(journey, supplied, 'verification', {
    verdict: 'returned',
    extra: { reason: 'Perbaiki berkas', documents },
  });
}

/** The proposer mends what came back, and sends it on. */
async function mend(journey: Journey, shown: Case): Promise<boolean> {
  const { world, id, proposer } = journey;
  await upload(journey, shown, ['returned']);
  const body = { facts: { reason: 'Penyegaran organisasi, alasan dilengkapi' }, note: 'Sudah diperbaiki' };
  const answer = await world.callers.command(proposer, {
    kind: 'resubmission',
    path: `cases/${id}/resubmission`,
    body,
  });
  return answer.status === 200
    ? true
    : refused(journey, `resubmission: ${problemSchema.parse(answer.body).code}`);
}

/** Supplies what the checklist asks for and has in such a state. */
async function upload(
  { world, id, proposer }: Journey,
  shown: Case,
  states: readonly string[],
): Promise<void> {
  const wanted = shown.checklist.filter(({ required, state }) => required && states.includes(state));
  for (const { kind, document } of wanted) {
    const content = `%PDF-1.7\n% ${kind} ${id} ${document?.version ?? 0}\n%%EOF\n`;
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', new Blob([content], { type: 'application/pdf' }), `${kind}.pdf`);
    const body = { kind, hash: createHash('sha256').update(content).digest('hex') };
    await world.callers.command(proposer, { kind: 'upload', path: `cases/${id}/documents`, body, form });
  }
}
