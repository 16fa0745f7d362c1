import type { Text } from '../../text.js';
import { conditionQuestion } from '../condition-words.js';
import type { Condition } from '../conditions.js';
import type { Fields } from '../fields.js';
import type { Picture } from './picture.js';
import { sizes } from './style.js';
import { decimal, element, textAt } from './svg.js';
import { textWidth, wrap } from './text-width.js';

const answers = { yes: { id: 'Ya', en: 'Yes' }, no: { id: 'Tidak', en: 'No' } } as const;

/** A condition as a question, with the answer that leads to its block and the one that leads past it. */
export interface Asked {
  readonly lozenge: Picture;
  readonly yes: string;
  readonly no: string;
}

/** A condition as a lozenge, and the answers that lead to its block and past it. */
export function question(condition: Condition, fields: Fields, language: keyof Text): Asked {
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
          .map(([px = 0, py = 0]) => `${decimal(px)},${decimal(py)}`)
          .join(' '),
      }) +
      lines.map((line, index) => textAt(x, y + 12 + 13 + index * 17, 'jj-text', line, 'middle')).join(''),
  };
  const other = holdsWhen === 'yes' ? 'no' : 'yes';
  return { lozenge, yes: answers[holdsWhen][language], no: answers[other][language] };
}
