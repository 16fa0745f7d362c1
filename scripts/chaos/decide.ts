import { type Task, taskSchema } from '../../contract/task.js';
import type { Answered } from './callers.js';
import type { World } from './world.js';

/** In the order in which they are chosen, where nothing else is asked for. */
const usual = ['approved', 'supported', 'accepted', 'initialled', 'signed', 'received', 'acknowledged'];

/** Commands that two people give at once, of a hundred. */
const racesPercent = 8;

export interface Choice {
  readonly verdict?: string;
  readonly extra?: Readonly<Record<string, unknown>>;
}

/**
 * Decides a task as its form asks. Now and then the same is sent twice at once under two keys, as by a person with
 * two windows: one of them is refused.
 *
 * @returns the answer; undefined where this account may say nothing now
 */
export async function decide(
  world: World,
  username: string,
  task: string,
  { verdict, extra = {} }: Choice = {},
): Promise<Answered | undefined> {
  const { callers, random } = world;
  const read = await callers.get(username, `tasks/${task}`);
  if (read.status !== 200) return undefined;
  const { verdicts: offers } = taskSchema.parse(read.body);
  const offered = [verdict, ...usual].flatMap(
    (wanted) => offers.find((each) => each.verdict === wanted) ?? [],
  )[0];
  if (!offered) return undefined;
  const body = { verdict: offered.verdict, ...filled(world, offered), ...extra };
  const command = { kind: 'decision', path: `tasks/${task}/decision`, body } as const;
  if (!random.chance(racesPercent)) return callers.command(username, command);
  const [first, second] = await Promise.all([
    callers.command(username, command),
    callers.command(username, command),
  ]);
  return first.status === 200 ? first : second;
}

type Offer = Task['verdicts'][number];

function filled({ clock }: World, { schema }: Offer): Readonly<Record<string, unknown>> {
  const values: Readonly<Record<string, unknown>> = {
    reason: 'Kebutuhan organisasi',
    number: `800/${Math.round(clock.now() / 1000) % 100_000}/2026`,
    reference: 'SI-ASN 77',
    date: clock.day(-1),
    result: 'approved',
    effectiveDate: clock.day(15),
  };
  const wanted = (schema.required ?? []).filter((name) => name !== 'verdict');
  return Object.fromEntries(wanted.map((name) => [name, values[name]]));
}
