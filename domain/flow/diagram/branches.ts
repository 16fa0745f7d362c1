import { arrow, type Part, type Picture, path } from './picture.js';
import type { Asked } from './question.js';
import { sizes } from './style.js';
import { decimal, element, textAt } from './svg.js';

const mergeSize = 12;

/** A question with a block for either answer. */
export function eitherOr({ lozenge, yes, no }: Asked, then: Part, otherwise: Part): Picture {
  const { picture: left, dashed: leftDashed } = then;
  const { picture: right, dashed: rightDashed } = otherwise;
  // Far enough out that the answers have room beside the question.
  const room = lozenge.right + 44;
  const leftAxis = Math.max(sizes.aside / 2 + left.right, room);
  const rightAxis = Math.max(sizes.aside / 2 + right.left, room);
  const middle = lozenge.height / 2;
  const top = lozenge.height + sizes.gap - 8;
  const tallest = Math.max(left.height, right.height);
  const merge = top + tallest + 22;
  return {
    left: leftAxis + left.left,
    right: rightAxis + right.right,
    height: merge + mergeSize,
    draw: (x, y) =>
      [
        arrow(
          [
            [x - lozenge.left, y + middle],
            [x - leftAxis, y + middle],
            [x - leftAxis, y + top],
          ],
          leftDashed,
        ),
        arrow(
          [
            [x + lozenge.right, y + middle],
            [x + rightAxis, y + middle],
            [x + rightAxis, y + top],
          ],
          rightDashed,
        ),
        path(
          [
            [x - leftAxis, y + top + left.height],
            [x - leftAxis, y + merge + mergeSize / 2],
            [x - mergeSize, y + merge + mergeSize / 2],
          ],
          leftDashed,
        ),
        path(
          [
            [x + rightAxis, y + top + right.height],
            [x + rightAxis, y + merge + mergeSize / 2],
            [x + mergeSize, y + merge + mergeSize / 2],
          ],
          rightDashed,
        ),
        lozenge.draw(x, y),
        textAt(x - lozenge.left - 8, y + middle - 7, 'jj-small', yes, 'end'),
        textAt(x + lozenge.right + 8, y + middle - 7, 'jj-small', no),
        left.draw(x - leftAxis, y + top),
        right.draw(x + rightAxis, y + top),
        mergePoint(x, y + merge),
      ].join(''),
  };
}

/** A question with a block for one answer and a way past it for the other. */
export function onlyWhen(
  { lozenge, yes, no }: Asked,
  { picture, dashed }: Part,
  pastDashed: boolean,
): Picture {
  const middle = lozenge.height / 2;
  const top = lozenge.height + sizes.gap;
  const merge = top + picture.height + 22;
  const bypass = Math.max(picture.right, lozenge.right) + 30;
  return {
    left: Math.max(picture.left, lozenge.left),
    right: bypass + 2,
    height: merge + mergeSize,
    draw: (x, y) =>
      [
        arrow(
          [
            [x, y + lozenge.height],
            [x, y + top],
          ],
          dashed,
        ),
        path(
          [
            [x, y + top + picture.height],
            [x, y + merge],
          ],
          dashed,
        ),
        path(
          [
            [x + lozenge.right, y + middle],
            [x + bypass, y + middle],
            [x + bypass, y + merge + mergeSize / 2],
            [x + mergeSize, y + merge + mergeSize / 2],
          ],
          pastDashed,
        ),
        lozenge.draw(x, y),
        textAt(x + 9, y + lozenge.height + 16, 'jj-small', yes),
        textAt(x + lozenge.right + 8, y + middle - 7, 'jj-small', no),
        picture.draw(x, y + top),
        mergePoint(x, y + merge),
      ].join(''),
  };
}

function mergePoint(x: number, y: number): string {
  const half = mergeSize / 2;
  return element('path', {
    class: 'jj-fork',
    d: `M${decimal(x)} ${decimal(y)}l${mergeSize} ${half}l-${mergeSize} ${half}l-${mergeSize} -${half}z`,
  });
}
