import type { Changes } from '../../contract/changes.js';
import type { Viewer } from '../../domain/access/viewer.js';
import type { Database } from '../../store/database.js';
import { listen } from '../../store/listen.js';
import { whoSeesChanges } from '../../store/reads/who-sees-changes.js';

/** Somebody who wants to hear of changes. */
export interface ChangeReader {
  readonly viewer: Viewer;
  tell(changes: Changes): void;
  /** There will be no more. */
  end(): void;
}

/** News of what has changed, for everybody who reads along. */
export interface ChangeNews {
  /** @returns to be called when they no longer want to hear */
  subscribe(reader: ChangeReader): () => void;
  close(): Promise<void>;
}

/** How long a burst is gathered before it is told: shorter than anybody notices. */
const gatherMs = 100;

/** Listens to the database, and tells each reader of what they may see. */
export function changeNews(db: Database, onError: (error: unknown) => void): ChangeNews {
  const readers = new Set<ChangeReader>();
  const gathered = {
    cases: new Set<string>(),
    sessions: new Set<string>(),
    registry: false,
    everything: false,
  };
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let telling: Promise<void> = Promise.resolve();

  const gather = (note: () => void) => {
    if (readers.size === 0) return;
    note();
    timer ??= setTimeout(() => {
      timer = undefined;
      telling = telling.then(tell);
    }, gatherMs);
  };

  async function tell(): Promise<void> {
    const [cases, sessions] = [[...gathered.cases], [...gathered.sessions]];
    const { registry, everything } = gathered;
    gathered.cases.clear();
    gathered.sessions.clear();
    gathered.registry = false;
    gathered.everything = false;
    const present = [...readers];
    if (everything) {
      for (const reader of present) reader.tell({ everything });
      return;
    }
    if (registry) for (const reader of present) reader.tell({ registry });
    if (cases.length + sessions.length === 0) return;
    try {
      const seen = await whoSeesChanges(
        db.rows,
        present.map(({ viewer }) => viewer),
        { cases, sessions },
      );
      present.forEach((reader, place) => {
        const mine = seen[place];
        if (mine !== undefined && mine.cases.length + mine.sessions.length > 0) reader.tell(mine);
      });
    } catch (error) {
      onError(error);
      // Better asked once too often than never told.
      for (const reader of present) reader.tell({ everything: true });
    }
  }

  const listener = listen(db, ['case_changed', 'session_changed', 'registry_changed'], {
    onTold: (channel, id) =>
      gather(() => {
        if (channel === 'registry_changed') gathered.registry = true;
        // A change that names no case, such as one of the calendar, may be one of any.
        else if (id === '') gathered.everything = true;
        else if (channel === 'case_changed') gathered.cases.add(id);
        else gathered.sessions.add(id);
      }),
    onConnected: () =>
      gather(() => {
        gathered.everything = true;
      }),
  });

  return {
    subscribe(reader) {
      // Over a connection that was there before the end.
      if (closed) reader.end();
      else readers.add(reader);
      return () => readers.delete(reader);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await listener.close();
      for (const reader of readers) reader.end();
      readers.clear();
      await telling;
    },
  };
}
