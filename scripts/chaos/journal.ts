import { appendFileSync, writeFileSync } from 'node:fs';

/** Every command that the drivers give, by what it does. */
export type CommandKind =
  | 'proposal'
  | 'upload'
  | 'decision'
  | 'resubmission'
  | 'withdrawal'
  | 'suspension'
  | 'resumption'
  | 'cancellation'
  | 'session'
  | 'attendance'
  | 'opening'
  | 'recusal'
  | 'closing'
  | 'signature';

/** One command with its last answer, as its driver heard it. */
export interface Entry {
  readonly kind: CommandKind;
  /** Account that gave it. */
  readonly by: string;
  /** Below `/api/v1/`. */
  readonly path: string;
  readonly key: string;
  /** What was sent; of an upload its kind and the file's SHA-256. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  /** Attempts that nobody answered: the connection broke, or it took too long. */
  readonly unheard: number;
  /** Statuses of attempts after which it was sent again. */
  readonly failed: readonly number[];
  /** Null: given up, and nobody knows whether it was done. */
  readonly status: number | null;
  readonly answer: Readonly<Record<string, unknown>>;
}

/** What the drivers were told, kept apart from what is stored. */
export interface Journal {
  readonly entries: readonly Entry[];
  note(entry: Entry): void;
}

/** Begins a journal; each entry is on disk before its driver goes on. */
export function openJournal(file: string): Journal {
  const entries: Entry[] = [];
  writeFileSync(file, '');
  return {
    entries,
    note(entry) {
      entries.push(entry);
      appendFileSync(file, `${JSON.stringify(entry)}\n`);
    },
  };
}
