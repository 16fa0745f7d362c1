import type { Text } from '../../domain/text.js';

/** A mail, ready to be sent. */
export interface Letter {
  /** The same however often it is sent: mail programs and servers know a copy by it. Without brackets. */
  readonly messageId: string;
  /** Under which mails about one case lie together; without brackets. */
  readonly thread: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly language: keyof Text;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** An appointment, as an iCalendar file. */
  readonly appointment?: string;
}
