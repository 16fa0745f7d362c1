import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { freePort } from './ports.js';

const names = [
  'postgres',
  'temporal',
  'temporalUi',
  'identity',
  'mail',
  'apiMetrics',
  'workerMetrics',
] as const;
const remembered = z.partialRecord(z.enum(names), z.number().int().min(1).max(65_535));

/** The ports of the parts that nobody chose by a setting. */
export type PartPorts = Readonly<Record<(typeof names)[number], number>>;

/**
 * The ports this data folder had the last time, or free ones where somebody has taken them since: tokens name the
 * identity provider's address, and bookmarks Temporal's pages.
 */
export async function rememberedPorts(dataDir: string, apiPort: number): Promise<PartPorts> {
  const file = join(dataDir, 'ports.json');
  const last = read(file);
  const taken = new Set([apiPort]);
  const choose = async (preferred: number | undefined): Promise<number> => {
    const port = await freePort(preferred);
    if (taken.has(port)) return choose(undefined);
    taken.add(port);
    return port;
  };
  const ports = {
    postgres: await choose(last.postgres),
    temporal: await choose(last.temporal),
    temporalUi: await choose(last.temporalUi),
    identity: await choose(last.identity),
    mail: await choose(last.mail),
    apiMetrics: await choose(last.apiMetrics),
    workerMetrics: await choose(last.workerMetrics),
  };
  writeFileSync(`${file}.new`, `${JSON.stringify(ports, null, 2)}\n`);
  renameSync(`${file}.new`, file);
  return ports;
}

function read(file: string): z.infer<typeof remembered> {
  try {
    return remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
