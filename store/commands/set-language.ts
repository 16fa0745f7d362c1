import type { Text } from '../../domain/text.js';
import type { Rows } from '../database.js';

/** From now on notices are written to this account in that language. */
export async function setLanguage(rows: Rows, username: string, language: keyof Text): Promise<void> {
  await rows('UPDATE account SET language = $2 WHERE username = $1', [username, language]);
}
