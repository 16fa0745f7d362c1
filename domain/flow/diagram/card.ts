import { officeTitle } from '../../access/offices.js';
import type { Text } from '../../text.js';
import type { StepDefinition } from '../blocks.js';
import type { Fields } from '../fields.js';
import { doingTitles, inOrder, partsByDoing } from '../step-parts.js';
import { stepKindTitles } from '../step-words.js';
import { termWords } from '../term-words.js';
import { badge } from './badge.js';
import type { Picture } from './picture.js';
import type { Look } from './state.js';
import { sizes } from './style.js';
import { element, textAt } from './svg.js';
import { wrap } from './text-width.js';

interface Drawing {
  readonly fields: Fields;
  readonly language: keyof Text;
  readonly look: Look | null;
}

/** A step as a card: its kind and title, who acts, and how long they have. */
export function stepCard(step: StepDefinition, { fields, language, look }: Drawing): Picture {
  const inner = sizes.card - 2 * sizes.pad;
  const title = wrap(step.title[language], inner, sizes.title, true);
  const lines = linesOf(step, fields, language).flatMap((line) => wrap(line, inner, sizes.line));
  const titleTop = 27;
  const linesTop = titleTop + title.length * 20 + 4;
  const height = linesTop + lines.length * 18 + 12;
  const half = sizes.card / 2;

  return {
    left: half,
    right: half,
    height,
    draw: (x, y) => {
      const start = x - half + sizes.pad;
      return element(
        'g',
        { class: look ? `jj-${look.card}` : undefined, 'data-step': step.key },
        element('rect', { class: 'jj-card', x: x - half, y, width: sizes.card, height, rx: 10 }),
        textAt(start, y + 21, 'jj-kind', stepKindTitles[step.kind][language]),
        ...title.map((line, index) => textAt(start, y + titleTop + 17 + index * 20, 'jj-title', line)),
        ...lines.map((line, index) => textAt(start, y + linesTop + 15 + index * 18, 'jj-text', line)),
        look ? badge(look, language, x + half - 10, y + 7) : '',
      );
    },
  };
}

/** What stands on the card below the title. */
function linesOf(step: StepDefinition, fields: Fields, language: keyof Text): readonly string[] {
  const offices = [...partsByDoing(step)].map(([does, roles]) => {
    const titles = roles.map((role) => officeTitle(role)[language]);
    return `${doingTitles[does][language]}: ${titles.join(inOrder(step, does) ? ' → ' : ', ')}`;
  });
  if (step.kind === 'record') return [{ id: 'Berjalan sendiri', en: 'Done by itself' }[language]];
  const term = termWords(step.within, fields)[language];
  const rules = step.kind === 'check' ? [countOfRules(step.rules.length)[language]] : [];
  return [...rules, ...offices, `${{ id: 'Tenggat', en: 'Term' }[language]}: ${term}`];
}

function countOfRules(count: number): Text {
  return { id: `${count} syarat`, en: count === 1 ? '1 requirement' : `${count} requirements` };
}
