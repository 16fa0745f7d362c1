import type { Text } from '../../text.js';
import { arrow, type Part, type Picture, path } from './picture.js';
import { sizes } from './style.js';
import { element, textAt } from './svg.js';

/** Blocks one below the other, each led to by an arrow. */
export function stack(parts: readonly Part[]): Picture {
  return {
    left: Math.max(0, ...parts.map(({ picture }) => picture.left)),
    right: Math.max(0, ...parts.map(({ picture }) => picture.right)),
    height:
      parts.reduce((sum, { picture }) => sum + picture.height, 0) + sizes.gap * Math.max(0, parts.length - 1),
    draw: (x, y) => {
      let top = y;
      return parts
        .map(({ picture, dashed }, index) => {
          const from = top;
          if (index > 0) top += sizes.gap;
          const drawn = picture.draw(x, top);
          const led =
            index > 0
              ? arrow(
                  [
                    [x, from],
                    [x, top],
                  ],
                  dashed,
                )
              : '';
          top += picture.height;
          return led + drawn;
        })
        .join('');
    },
  };
}

/** Blocks side by side between two bars. */
export function sideBySide(parts: readonly Part[], language: keyof Text): Picture {
  const width =
    parts.reduce((sum, { picture }) => sum + picture.left + picture.right, 0) +
    sizes.aside * Math.max(0, parts.length - 1);
  const tallest = Math.max(0, ...parts.map(({ picture }) => picture.height));
  const bar = 5;
  const words = { id: 'Sejajar', en: 'At the same time' }[language];
  if (parts.length === 0) return { left: 0, right: 0, height: 0, draw: () => '' };
  return {
    left: width / 2,
    right: width / 2,
    height: tallest + 2 * (bar + sizes.gap),
    draw: (x, y) => {
      const top = y + bar + sizes.gap;
      const bottom = top + tallest + sizes.gap;
      let edge = x - width / 2;
      const columns = parts.map(({ picture, dashed }) => {
        const axis = edge + picture.left;
        edge = axis + picture.right + sizes.aside;
        return (
          arrow(
            [
              [axis, y + bar],
              [axis, top],
            ],
            dashed,
          ) +
          picture.draw(axis, top) +
          path(
            [
              [axis, top + picture.height],
              [axis, bottom],
            ],
            dashed,
          )
        );
      });
      return [
        element('rect', { class: 'jj-bar', x: x - width / 2, y, width, height: bar, rx: 2 }),
        textAt(x - width / 2, y - 6, 'jj-small', words),
        ...columns,
        element('rect', { class: 'jj-bar', x: x - width / 2, y: bottom, width, height: bar, rx: 2 }),
      ].join('');
    },
  };
}
