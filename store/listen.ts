import pg from 'pg';
import type { Database } from './database.js';

/** A connection that hears what transactions told when they committed. */
export interface Listener {
  readonly close: () => Promise<void>;
}

/** What is heard. */
export interface Heard {
  /** A transaction told of this; the payload may be empty. */
  readonly onTold: (channel: string, payload: string) => void;
  /** It hears from now on: whatever was told before, or while the connection was lost, it has missed. */
  readonly onConnected?: () => void;
}

/** Listens to channels on a connection of its own, and connects again when that is lost. */
export function listen(db: Database, channels: readonly string[], heard: Heard): Listener {
  let client: pg.Client | undefined;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async () => {
    if (closed) return;
    const mine = new pg.Client(db.pool.options);
    client = mine;
    mine.on('notification', ({ channel, payload }) => heard.onTold(channel, payload ?? ''));
    mine.on('error', () => undefined);
    mine.on('end', reconnect);
    try {
      await mine.connect();
      for (const channel of channels) await mine.query(`LISTEN ${channel}`);
      heard.onConnected?.();
    } catch {
      await mine.end().catch(() => undefined);
      reconnect();
    }
  };
  const reconnect = () => {
    if (closed || retry) return;
    retry = setTimeout(() => {
      retry = undefined;
      void connect();
    }, 1_000);
  };
  void connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
