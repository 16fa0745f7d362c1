import type { Text } from '../../text.js';

/** A fact below the sentences. */
export interface NoticeLine {
  readonly label: Text;
  readonly value: Text;
}

/** What a notice says, in both languages. */
export interface NoticeWords {
  readonly subject: Text;
  /** Two, each with its full stop. */
  readonly sentences: readonly [Text, Text];
  /** Who, since when, until when. */
  readonly lines: readonly NoticeLine[];
}
