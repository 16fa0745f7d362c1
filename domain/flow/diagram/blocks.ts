import type { Text } from '../../text.js';
import type { Block } from '../blocks.js';
import { conditionQuestion } from '../condition-words.js';
import type { Condition } from '../conditions.js';
import { stepsOf } from '../define.js';
import type { Fields } from '../fields.js';
import { stepCard } from './card.js';
import { arrow, type Picture, path } from './picture.js';
import { lookOf, type ShownState } from './state.js';
import { sizes } from './style.js';
import { element, textAt } from './svg.js';
import { textWidth, wrap } from './text-width.js';

/** What drawing needs to know beside the block. */
export interface Scene {
  readonly fields: Fields;
  readonly language: keyof Text;
  readonly states: Readonly<Record<string, ShownState>>;
  readonly skipped: ReadonlySet<string>;
  /** What is drawn lies in a branch that the case does not take. */
  readonly off: boolean;
}

const answers = { yes: { id: 'Ya', en: 'Yes' }, no: { id: 'Tidak', en: 'No' } } as const;
/** Between blocks that stand side by side. */
const aside = 36;

/** A block as a picture. */
export function blockPicture(block: Block, scene: Scene): Picture {
  switch (block.kind) {
    case 'sequence':
      return stack(block.blocks, scene);
    case 'parallel':
      return sideBySide(block.blocks, scene);
    case 'when':
      return block.otherwise
        ? eitherOr(block.condition, block.then, block.otherwise, scene)
        : onlyWhen(block.condition, block.then, scene);
    default: {
      const look = lookOf(scene.states[block.key], scene.skipped.has(block.key));
      return stepCard(block, { ...scene, look });
    }
  }
}

/** Blocks one below the other, each led to by an arrow. */
function stack(blocks: readonly Block[], scene: Scene): Picture {
  const shown = blocks.filter((block) => stepsOf(block).length > 0);
  const pictures = shown.map((block) => ({
    picture: blockPicture(block, scene),
    dashed: isSkipped(block, scene),
  }));
  return {
    left: Math.max(0, ...pictures.map(({ picture }) => picture.left)),
    right: Math.max(0, ...pictures.map(({ picture }) => picture.right)),
    height:
      pictures.reduce((sum, { picture }) => sum + picture.height, 0) +
      sizes.gap * Math.max(0, pictures.length - 1),
    draw: (x, y) => {
      let top = y;
      return pictures
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
function sideBySide(blocks: readonly Block[], scene: Scene): Picture {
  const shown = blocks.filter((block) => stepsOf(block).length > 0);
  const pictures = shown.map((block) => ({
    picture: blockPicture(block, scene),
    dashed: isSkipped(block, scene),
  }));
  const width =
    pictures.reduce((sum, { picture }) => sum + picture.left + picture.right, 0) +
    aside * Math.max(0, pictures.length - 1);
  const tallest = Math.max(0, ...pictures.map(({ picture }) => picture.height));
  const bar = 5;
  const words = { id: 'Sejajar', en: 'At the same time' }[scene.language];
  if (pictures.length === 0) return { left: 0, right: 0, height: 0, draw: () => '' };
  return {
    left: width / 2,
    right: width / 2,
    height: tallest + 2 * (bar + sizes.gap),
    draw: (x, y) => {
      const top = y + bar + sizes.gap;
      const bottom = top + tallest + sizes.gap;
      let edge = x - width / 2;
      const columns = pictures.map(({ picture, dashed }) => {
        const axis = edge + picture.left;
        edge = axis + picture.right + aside;
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

/** A question with a block for either answer. */
function eitherOr(condition: Condition, then: Block, otherwise: Block, scene: Scene): Picture {
  const { lozenge, yes, no } = question(condition, scene);
  const [leftDashed, rightDashed] = [isLeft(then, scene), isLeft(otherwise, scene)];
  const left = blockPicture(then, { ...scene, off: leftDashed });
  const right = blockPicture(otherwise, { ...scene, off: rightDashed });
  // Far enough out that the answers have room beside the question.
  const room = lozenge.right + 44;
  const leftAxis = Math.max(aside / 2 + left.right, room);
  const rightAxis = Math.max(aside / 2 + right.left, room);
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
function onlyWhen(condition: Condition, then: Block, scene: Scene): Picture {
  const { lozenge, yes, no } = question(condition, scene);
  const dashed = isLeft(then, scene);
  const picture = blockPicture(then, { ...scene, off: dashed });
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
          scene.off || (!dashed && scene.skipped.size > 0),
        ),
        lozenge.draw(x, y),
        textAt(x + 9, y + lozenge.height + 16, 'jj-small', yes),
        textAt(x + lozenge.right + 8, y + middle - 7, 'jj-small', no),
        picture.draw(x, y + top),
        mergePoint(x, y + merge),
      ].join(''),
  };
}

const mergeSize = 12;

function mergePoint(x: number, y: number): string {
  const half = mergeSize / 2;
  return element('path', {
    class: 'jj-fork',
    d: `M${Math.round(x)} ${Math.round(y * 10) / 10}l${mergeSize} ${half}l-${mergeSize} ${half}l-${mergeSize} -${half}z`,
  });
}

/** A condition as a lozenge, and the answers that lead to its block and past it. */
function question(condition: Condition, { fields, language }: Scene) {
  const { text, holdsWhen } = conditionQuestion(condition, fields);
  const lines = wrap(text[language], 190, sizes.line);
  const half = Math.max(...lines.map((line) => textWidth(line, sizes.line)), 60) / 2 + 24;
  const height = lines.length * 17 + 24;
  const lozenge: Picture = {
    left: half,
    right: half,
    height,
    draw: (x, y) =>
      element('polygon', {
        class: 'jj-fork',
        points: [
          [x - half, y + height / 2],
          [x - half + 20, y],
          [x + half - 20, y],
          [x + half, y + height / 2],
          [x + half - 20, y + height],
          [x - half + 20, y + height],
        ]
          .map(([px = 0, py = 0]) => `${Math.round(px * 10) / 10},${Math.round(py * 10) / 10}`)
          .join(' '),
      }) +
      lines.map((line, index) => textAt(x, y + 12 + 13 + index * 17, 'jj-text', line, 'middle')).join(''),
  };
  const other = holdsWhen === 'yes' ? 'no' : 'yes';
  return { lozenge, yes: answers[holdsWhen][language], no: answers[other][language] };
}

/** Whether the way into a block is not taken. A question is asked even where its block is then skipped. */
function isSkipped(block: Block, scene: Scene): boolean {
  return scene.off || (block.kind !== 'when' && allSkipped(block, scene));
}

/** Whether a branch is not taken. */
function isLeft(branch: Block, scene: Scene): boolean {
  return scene.off || allSkipped(branch, scene);
}

function allSkipped(block: Block, { skipped }: Scene): boolean {
  const steps = stepsOf(block);
  return steps.length > 0 && steps.every(({ key }) => skipped.has(key));
}
