import type { Changes } from '../../contract/changes.js';
import type { Viewer } from '../../domain/access/viewer.js';
import type { Database } from '../../store/database.js';
import { gathered } from '../../store/gathered.js';
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
  /**
   * @param withinMs for how long the reader may have missed something; null: it is not known. What changed in that
   * time is told at once; everything, where that cannot be said
   * @returns to be called when they no longer want to hear
   */
  subscribe(reader: ChangeReader, withinMs: number | null): () => void;
  close(): Promise<void>;
}

/** What the database told of, and when it was heard. */
interface Heard {
  readonly channel: string;
  readonly id: string;
  readonly at: number;
}

/** How long a burst is gathered before it is told: shorter than anybody notices. */
const gatherMs = 100;

/** What was heard is remembered this long, for those whose page has just been loaded. */
const rememberedMs = 30_000;

/** Listens to the database, and tells each reader of what they may see. */
export function changeNews(db: Database, onError: (error: unknown) => void): ChangeNews {
  const readers = new Set<ChangeReader>();
  /** In the order in which it was heard. */
  let recent: Heard[] = [];
  /** Not told yet. */
  let news: Heard[] = [];
  /** Since when nothing has been missed. */
  let listeningSince: number | undefined;
  let closed = false;
  let telling: Promise<void> = Promise.resolve();

  const burst = gathered(gatherMs, () => {
    telling = telling.then(() => {
      const told = news;
      news = [];
      return tell([...readers], told);
    });
  });

  const gather = (heard: Heard) => {
    recent.push(heard);
    // Swept seldom, not at each: in a burst there are thousands.
    if ((recent[0]?.at ?? heard.at) < heard.at - 2 * rememberedMs)
      recent = recent.filter(({ at }) => at > heard.at - rememberedMs);
    if (readers.size === 0) return;
    news.push(heard);
    burst.call();
  };

  async function tell(present: readonly ChangeReader[], heard: readonly Heard[]): Promise<void> {
    const { cases, sessions, people, registry, everything } = sorted(heard);
    if (everything) {
      for (const reader of present) reader.tell({ everything });
      return;
    }
    if (registry) for (const reader of present) reader.tell({ registry });
    for (const reader of present) if (people.has(reader.viewer.person)) reader.tell({ notices: true });
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

  const channels = ['case_changed', 'session_changed', 'registry_changed', 'notice_changed'];
  const listener = listen(db, channels, {
    onTold: (channel, id) => gather({ channel, id, at: performance.now() }),
    onConnected: () => {
      listeningSince = performance.now();
      gather({ channel: missed, id: '', at: listeningSince });
    },
  });

  return {
    subscribe(reader, withinMs) {
      // Over a connection that was there before the end.
      if (closed) reader.end();
      else readers.add(reader);
      const since = performance.now() - (withinMs ?? rememberedMs);
      if (withinMs === null || withinMs > rememberedMs || since < (listeningSince ?? Infinity))
        reader.tell({ everything: true });
      else {
        const heard = recent.filter(({ at }) => at >= since);
        if (heard.length > 0) telling = telling.then(() => tell([reader], heard));
      }
      return () => readers.delete(reader);
    },
    async close() {
      closed = true;
      burst.close();
      await listener.close();
      for (const reader of readers) reader.end();
      readers.clear();
      await telling;
    },
  };
}

/** No channel of the database: the connection was gone, and whatever was told meanwhile is unknown. */
const missed = '';

/** What was heard, each thing once. */
function sorted(heard: readonly Heard[]) {
  const of = (wanted: string) => [
    ...new Set(heard.flatMap(({ channel, id }) => (channel === wanted ? [id] : []))),
  ];
  const [cases, sessions] = [of('case_changed'), of('session_changed')];
  return {
    cases,
    sessions,
    people: new Set(of('notice_changed')),
    registry: of('registry_changed').length > 0,
    // A change that names no case, such as one of the calendar, may be one of any.
    everything: of(missed).length > 0 || cases.includes('') || sessions.includes(''),
  };
}
