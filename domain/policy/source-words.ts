import type { Text } from '../text.js';
import { JENJANG_DEFAULT } from './effective.js';

/**
 * What is written where a number or a rule comes from: its article, or that there is none.
 *
 * @example
 * sourceWords('PP 79/2021 Ps 4').id // 'PP 79/2021 Ps 4'
 */
export function sourceWords(source: string): Text {
  if (source !== JENJANG_DEFAULT) return { id: source, en: source };
  return { id: 'ketentuan Jenjang sendiri, bukan dari pasal', en: 'Jenjang’s own rule, of no article' };
}
