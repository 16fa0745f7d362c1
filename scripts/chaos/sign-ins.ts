import { setTimeout as delay } from 'node:timers/promises';
import type { DemoAccount } from '../../prisma/seed/demo-accounts.js';
import { accessToken } from '../identity/code-flow.mjs';

const mostAttempts = 5;

/** Signs people in, once each, as a browser would. @returns gives the token of an account */
export function signIns(
  issuer: string,
  accounts: readonly DemoAccount[],
): (username: string) => Promise<string> {
  const tokens = new Map<string, Promise<string>>();
  return (username) => {
    const known = tokens.get(username) ?? signIn(issuer, username, accounts);
    tokens.set(username, known);
    return known;
  };
}

async function signIn(issuer: string, username: string, accounts: readonly DemoAccount[]): Promise<string> {
  const account = accounts.find((each) => each.username === username);
  if (!account) throw new Error(`There is no account ${username}`);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const token = await accessToken(issuer, account);
      if (token === undefined) throw new Error(`${username} may not sign in`);
      return token;
    } catch (error) {
      // On a busy machine the provider may be slow to answer.
      if (attempt === mostAttempts) throw error;
      await delay(500);
    }
  }
}
