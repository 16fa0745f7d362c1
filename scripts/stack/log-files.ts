import { renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const names = ['postgres', 'temporal', 'identity', 'mail', 'worker', 'api'].map((name) => `${name}.log`);
const largest = 16 * 1024 * 1024;

/** Puts logs that have grown large aside, over the ones put aside before; to be called before anything writes. */
export function keepLogsSmall(dataDir: string): void {
  for (const name of names) {
    const file = join(dataDir, name);
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.old`);
  }
}
