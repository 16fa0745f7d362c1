import type { Letter } from './letter.js';

/** Takes mails to a mail server. */
export interface Mailer {
  /** Resolves when the server has taken the mail. @throws {MailFailure} */
  send(letter: Letter): Promise<void>;
  /** Ends its connections; what is under way is broken off. */
  close(): void;
}

/**
 * A mail that was not taken: `refused` for good, for this reader; `deferred`, this mail may be taken later;
 * `unreachable`, none is taken now. Carries the server's status and no words of its: they can name people.
 */
export class MailFailure extends Error {
  override readonly name = 'MailFailure';

  constructor(
    readonly kind: 'refused' | 'deferred' | 'unreachable',
    /** Of the server, 550 or the like; null where none answered. */
    readonly status: number | null,
    /** The kind of error, as the mail library calls it. */
    readonly reason: string,
  ) {
    super(`${kind} (${reason} ${status ?? '–'})`);
  }
}
