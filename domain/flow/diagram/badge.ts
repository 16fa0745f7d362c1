import type { Text } from '../../text.js';
import type { Look } from './state.js';
import { sizes } from './style.js';
import { element, textAt } from './svg.js';
import { textWidth } from './text-width.js';

const height = 20;

/** Strokes of each mark, in a field of 12 by 12. */
const marks: Readonly<Record<Look['mark'], string>> = {
  tick: 'M2 6.5L5 9.5L10 3',
  cross: 'M3 3L9 9M9 3L3 9',
  back: 'M10 9V7Q10 4.5 7.5 4.5H2.5M5 2L2.5 4.5L5 7',
  dot: 'M6 6h.01',
  pause: 'M4 3V9M8 3V9',
  none: '',
};

/** A step's state, from `top` on and ending at `right`: in words, never by colour alone. */
export function badge(look: Look, language: keyof Text, right: number, top: number): string {
  const words = look.words[language];
  const space = look.mark === 'none' ? 0 : 16;
  const width = textWidth(words, sizes.small, true) + space + 18;
  const left = right - width;
  return element(
    'g',
    {},
    element('rect', {
      class: `jj-is-${look.colour}`,
      x: left,
      y: top,
      width,
      height,
      rx: height / 2,
    }),
    look.mark === 'none' ? '' : mark(look.mark, left + 8, top + 4),
    textAt(left + 9 + space, top + 14, 'jj-badge', words),
  );
}

function mark(name: Look['mark'], x: number, y: number): string {
  return element('path', {
    class: 'jj-mark',
    d: marks[name],
    transform: `translate(${Math.round(x)} ${Math.round(y)})`,
    style: name === 'dot' ? 'stroke-width:6' : undefined,
  });
}
