import type { Text } from '../text.js';

/** What kind of "no": decides the HTTP status. */
export type RefusalKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'too-large'
  | 'unsupported'
  | 'unavailable'
  | 'method'
  | 'too-many';

/** A "no" in both languages: it names the action and quotes the values, with no full stop at the end. */
export interface RefusalEntry extends Text {
  readonly kind: RefusalKind;
}
