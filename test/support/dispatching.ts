import { type Dispatcher, type DispatcherOptions, startDispatcher } from '../../worker/dispatcher.js';
import { smtpMailer } from '../../worker/mail/smtp-mailer.js';
import type { TestCity } from './city.js';

/** A dispatcher as the worker runs it, whose clock the test moves. */
export interface Dispatching {
  readonly dispatcher: Dispatcher;
  readonly failures: unknown[];
  now: number;
  /** Lets it do what can be done at `now`. */
  drained(now?: number): Promise<void>;
  close(): Promise<void>;
}

/** @param url of a mail server; null: there is none */
export function dispatching(
  city: Pick<TestCity, 'db'>,
  url: string | null,
  now: number,
  options: Partial<DispatcherOptions> = {},
): Dispatching {
  const from = { name: 'Jenjang', address: 'jenjang@damairaya.example' };
  const running: Dispatching = {
    failures: [],
    now,
    dispatcher: startDispatcher({
      db: city.db,
      mailer: url === null ? null : smtpMailer({ url, from, connections: 4 }),
      letterhead: { origin: 'https://jenjang.damairaya.example', domain: 'damairaya.example' },
      clock: () => running.now,
      onError: (_, error) => running.failures.push(error),
      ...options,
    }),
    async drained(at = running.now) {
      running.now = at;
      await running.dispatcher.drained();
    },
    close: () => running.dispatcher.close(),
  };
  return running;
}
