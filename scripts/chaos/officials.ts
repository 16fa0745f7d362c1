import { meSchema } from '../../contract/me.js';
import type { DemoAccount } from '../../prisma/seed/demo-accounts.js';
import type { Callers } from './callers.js';

/** Asks everybody with an office which it is. @returns accounts by the code of their post */
export async function findOfficials(
  callers: Callers,
  accounts: readonly Pick<DemoAccount, 'username' | 'offices'>[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const waiting = accounts.filter(({ offices }) => offices.length > 0);
  const ask = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { body } = await callers.get(next.username, 'me');
      for (const { position, capacity } of meSchema.parse(body).offices) {
        if (capacity === 'holder' || !found.has(position)) found.set(position, next.username);
      }
    }
  };
  await Promise.all(Array.from({ length: 6 }, ask));
  return found;
}
