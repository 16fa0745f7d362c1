import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ProcessIdentity } from './process-identity.js';

const identity = z.object({ pid: z.number().int().positive(), began: z.string() });

const runState = z.object({
  /** Who started everything, and under whom: an orphan of a killed `npm` is about to stop. */
  holder: identity,
  launchers: z.array(identity),
  stopping: z.boolean(),
  api: z.object({ port: z.number(), url: z.string() }),
  identity: z.object({ url: z.string() }).nullable(),
  postgres: z.object({ port: z.number() }).nullable(),
  temporal: z.object({ port: z.number(), uiPort: z.number() }).nullable(),
  /** What was started and must be gone before the next start. */
  processes: z.record(z.string(), identity),
});

/** What a running start notes in `run.json` of its data folder, for the next one and for the commands. */
export type RunState = z.infer<typeof runState>;

/** What the last start on this data folder noted; null when it ended orderly, or left nothing readable. */
export function readRunState(dataDir: string): RunState | null {
  try {
    return runState.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return null;
  }
}

/** The notes of this start; each change is on disk before it returns, whole or not at all. */
export interface RunFile {
  readonly state: RunState;
  change(part: Partial<Omit<RunState, 'processes'>>): void;
  /** Notes a process as soon as it lives, and forgets it when it is gone. */
  process(name: string, identity: ProcessIdentity | null): void;
  remove(): void;
}

/**
 * Begins the notes of a start.
 *
 * @param onLost told when a later change cannot be written, as on a full disk: the stack goes on, and only a next
 *   start after a kill will not know it
 */
export function openRunFile(
  dataDir: string,
  first: RunState,
  onLost: (why: string) => void = () => undefined,
): RunFile {
  let state = first;
  let removed = false;
  const write = () => {
    const file = fileIn(dataDir);
    writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`);
    renameSync(`${file}.new`, file);
  };
  const keep = () => {
    // The last process may report its end after everything has been ended.
    if (removed) return;
    try {
      write();
    } catch (error) {
      onLost(`run.json cannot be written: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  write();
  return {
    get state() {
      return state;
    },
    change(part) {
      state = { ...state, ...part };
      keep();
    },
    process(name, living) {
      const { [name]: _, ...others } = state.processes;
      state = { ...state, processes: living === null ? others : { ...others, [name]: living } };
      keep();
    },
    remove() {
      removed = true;
      rmSync(fileIn(dataDir), { force: true });
    },
  };
}

const fileIn = (dataDir: string) => join(dataDir, 'run.json');
