import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Changes } from '../../contract/changes.js';

/** What changes with orders, absences, boards, calendars and imports: who one is today among it. */
const registryReads = [
  ...['me', 'offices', 'office', 'orders', 'absences', 'boards', 'moratoria', 'calendar', 'imports'],
  ...['positions', 'position', 'employees', 'employee'],
];
const channelName = 'jenjang.changes';

/**
 * Reads again what others have changed, as the API tells it. One tab listens for all of them: a browser opens only
 * six connections to a server, and each tab's stream would hold one.
 */
export function useChanges(enabled: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!enabled) return;
    const apply = (changes: Changes) => {
      if ('everything' in changes) void client.invalidateQueries();
      else if ('notices' in changes) void client.invalidateQueries({ queryKey: ['notices'] });
      else if ('registry' in changes) {
        for (const key of registryReads) void client.invalidateQueries({ queryKey: [key] });
      } else {
        const keys = [
          ...(changes.cases.length > 0 ? ['tasks', 'cases', 'task', 'figures', 'notices', 'incidents'] : []),
          ...(changes.sessions.length > 0 ? ['sessions'] : []),
        ];
        for (const key of keys) void client.invalidateQueries({ queryKey: [key] });
        for (const id of changes.cases) void client.invalidateQueries({ queryKey: ['case', id] });
        for (const id of changes.sessions) void client.invalidateQueries({ queryKey: ['session', id] });
      }
    };
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = ({ data }: MessageEvent<Changes>) => apply(data);
    const leaving = new AbortController();
    void lead(leaving.signal, (changes) => {
      apply(changes);
      channel.postMessage(changes);
    });
    return () => {
      leaving.abort();
      channel.close();
    };
  }, [client, enabled]);
}

/** Listens once this tab is the one that listens, until it leaves. */
async function lead(leaving: AbortSignal, tell: (changes: Changes) => void): Promise<void> {
  // Only pages with TLS, or on this machine, have locks; others listen each for itself.
  if (!('locks' in navigator)) return listen(leaving, tell);
  await navigator.locks
    .request(channelName, { signal: leaving }, () => listen(leaving, tell))
    .catch((error: unknown) => {
      if (!leaving.aborted) throw error;
    });
}

/** A stream that ended is begun anew soon; one that was refused, with 401 or 503, later. */
const soonMs = 1_000;
const laterMs = 5_000;

/** Reads began at most this long before the page did, as the API's clock sees it. */
const slackMs = 5_000;

async function listen(leaving: AbortSignal, tell: (changes: Changes) => void): Promise<void> {
  await new Promise<void>((resolve) => {
    let stream: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const open = (query: string) => {
      const mine = new EventSource(`/api/v1/changes${query}`);
      stream = mine;
      mine.onmessage = ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as Changes); // of the API's contract
      mine.onerror = () => {
        const refused = mine.readyState === EventSource.CLOSED;
        // Not by itself: it would ask again for what this page missed while it was loaded, not since.
        mine.close();
        again = setTimeout(() => open(''), refused ? laterMs : soonMs);
      };
    };
    leaving.addEventListener('abort', () => {
      clearTimeout(again);
      stream?.close();
      resolve();
    });
    // What this page shows was read since it was loaded: only what has changed since then is read again.
    open(`?within=${Math.ceil(performance.now()) + slackMs}`);
  });
}
