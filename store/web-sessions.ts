import { randomBytes } from 'node:crypto';
import { type Rows, sha256 } from './database.js';

/** How long a browser stays signed in: a long working day, so that nobody is asked twice before going home. */
const lifetime = 10 * 3_600_000;

/**
 * A browser has signed in.
 *
 * @param now of the world: signing in does not follow the demonstration calendar
 * @returns what its cookie is to hold; only the hash of it is kept, so a copy of the database opens nothing
 */
export async function openWebSession(
  rows: Rows,
  username: string,
  now: number,
): Promise<{ readonly token: string; readonly endsAt: number }> {
  const token = randomBytes(32).toString('base64url');
  const endsAt = now + lifetime;
  // Whoever signs in sweeps out what has ended: there is no other moment at which somebody looks.
  await rows(
    `WITH swept AS (DELETE FROM web_session WHERE ends_at <= $3)
     INSERT INTO web_session (token_hash, username, began_at, ends_at) VALUES ($1, $2, $3, $4)`,
    [sha256(token), username, new Date(now), new Date(endsAt)],
  );
  return { token, endsAt };
}

/** Who signed in with this browser; null where nobody did, or it has ended. */
export async function usernameOfWebSession(rows: Rows, token: string, now: number): Promise<string | null> {
  const [found] = await rows<{ username: string }>(
    'SELECT username FROM web_session WHERE token_hash = $1 AND ends_at > $2',
    [sha256(token), new Date(now)],
  );
  return found?.username ?? null;
}

/** The browser has signed out; doing so twice does no harm. */
export async function closeWebSession(rows: Rows, token: string): Promise<void> {
  await rows('DELETE FROM web_session WHERE token_hash = $1', [sha256(token)]);
}
