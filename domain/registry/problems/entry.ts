import type { Text } from '../../text.js';

/** A problem's sentences and its weight. `{name}` is replaced by the value of that name. */
export interface ProblemEntry extends Text {
  /** An error keeps its row (or file) out; a warning does not. */
  readonly severity: 'error' | 'warning';
}
