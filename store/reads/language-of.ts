import type { Text } from '../../domain/text.js';
import type { Rows } from '../database.js';

/** In which language notices are written to this account. */
export async function languageOf(rows: Rows, username: string): Promise<keyof Text> {
  const [row] = await rows<{ language: keyof Text }>('SELECT language FROM account WHERE username = $1', [
    username,
  ]);
  return row?.language ?? 'id';
}
