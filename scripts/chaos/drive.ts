import { setTimeout as delay } from 'node:timers/promises';
import { Unanswered } from './callers.js';
import { drawFate } from './fate.js';
import type { LargerCity, Mover, Post } from './larger-city.js';
import { type Left, rotate } from './rotation.js';
import { secretariat } from './secretariat.js';
import type { World } from './world.js';

/** Takes as many cases along at once until the run stops. @returns how each was left */
export async function drive(world: World, city: LargerCity, drivers: number): Promise<readonly Left[]> {
  const free = { movers: [...city.movers], posts: [...city.posts] };
  const left: Left[] = [];
  const one = async () => {
    while (!world.stopping.aborted) {
      const chosen = choose(world, free);
      if (!chosen) {
        // Everybody is on the way, or has moved.
        await delay(2_000, undefined, { signal: world.stopping }).catch(() => undefined);
        continue;
      }
      const how = await untilLeft(world, chosen);
      left.push(how);
      release(free, chosen, how);
    }
  };
  await Promise.all([...Array.from({ length: drivers }, one), untilUnanswered(secretariat(world))]);
  return left;
}

interface Chosen {
  readonly mover: Mover;
  readonly post: Post;
}

interface Free {
  readonly movers: Mover[];
  readonly posts: Post[];
}

function choose({ random }: World, free: Free): Chosen | undefined {
  const mover = free.movers.splice(random.between(0, Math.max(0, free.movers.length - 1)), 1)[0];
  if (!mover) return undefined;
  const fits = free.posts.filter(({ level, agency }) => level === mover.level && agency !== mover.agency);
  const post = fits[random.between(0, Math.max(0, fits.length - 1))];
  if (!post) return undefined;
  // Posts of general staff take as many as there are.
  if (post.level === 'supervisor') free.posts.splice(free.posts.indexOf(post), 1);
  return { mover, post };
}

/** Whoever has not moved may be proposed again, and the post is free again. */
function release(free: Free, { mover, post }: Chosen, { state }: Left): void {
  if (!['rejected', 'withdrawn', 'cancelled', 'refused'].includes(state)) return;
  free.movers.push(mover);
  if (post.level === 'supervisor') free.posts.push(post);
}

async function untilLeft(world: World, { mover, post }: Chosen): Promise<Left> {
  try {
    return await rotate(world, mover, post, drawFate(world.random));
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    return { state: 'unknown', because: error.message };
  }
}

async function untilUnanswered(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof Unanswered)) throw error;
  });
}
