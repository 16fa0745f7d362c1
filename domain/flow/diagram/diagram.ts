import { officeTitle } from '../../access/offices.js';
import type { Text } from '../../text.js';
import { allFields, type ProcessDefinition, stepsOf } from '../define.js';
import { stepKindTitles } from '../step-words.js';
import { daysWords } from '../term-words.js';
import { blockPicture, type Scene } from './blocks.js';
import { arrow, type Picture } from './picture.js';
import { lookOf, type ShownState } from './state.js';
import { sizes, styleSheet } from './style.js';
import { element, escapeXml, textAt } from './svg.js';
import { wrap } from './text-width.js';

export interface DiagramOptions {
  readonly language: keyof Text;
  /** By step key, where a case is shown: its steps as they stand. */
  readonly states?: Readonly<Record<string, ShownState>>;
  /** Keys of the steps that do not apply to the case. */
  readonly skipped?: readonly string[];
}

/**
 * A process, or a case in it, as an SVG picture: top-down, each block with one way in and one way out. It needs
 * no script and no font, goes with a light and a dark screen, and says in its description what it shows.
 */
export function diagram(definition: ProcessDefinition, options: DiagramOptions): string {
  const { language } = options;
  const scene: Scene = {
    fields: allFields(definition),
    language,
    states: options.states ?? {},
    skipped: new Set(options.skipped ?? []),
    off: false,
  };
  const parts = [startPill(definition, language), blockPicture(definition.flow, scene), endPill(language)];
  const head = 62;
  const foot = wrap(returnsWords(definition)[language], sizes.card + 60, sizes.line);
  const left = Math.max(...parts.map((part) => part.left), (sizes.card + 60) / 2) + sizes.margin;
  const right = Math.max(...parts.map((part) => part.right), (sizes.card + 60) / 2) + sizes.margin;
  const flowHeight = parts.reduce((sum, part) => sum + part.height, 0) + 2 * sizes.gap;
  const height = Math.ceil(head + flowHeight + 24 + foot.length * 18 + sizes.margin);
  const width = Math.ceil(left + right);
  const [titleId, descId] = [`${definition.id}-title`, `${definition.id}-desc`];

  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'jj',
      role: 'img',
      lang: language,
      'aria-labelledby': `${titleId} ${descId}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    element('title', { id: titleId }, escapeXml(definition.title[language])),
    element('desc', { id: descId }, escapeXml(description(definition, scene))),
    element('style', {}, styleSheet()),
    element('rect', { class: 'jj-paper', x: 0, y: 0, width, height, rx: 12 }),
    textAt(sizes.margin, 40, 'jj-head', definition.title[language]),
    drawDown(parts, left, head),
    ...foot.map((line, index) =>
      textAt(left, head + flowHeight + 34 + index * 18, 'jj-text', line, 'middle'),
    ),
  )}\n`;
}

function drawDown(parts: readonly Picture[], x: number, y: number): string {
  let top = y;
  return parts
    .filter((part) => part.height > 0)
    .map((part, index) => {
      const from = top;
      if (index > 0) top += sizes.gap;
      const drawn =
        (index > 0
          ? arrow(
              [
                [x, from],
                [x, top],
              ],
              false,
            )
          : '') + part.draw(x, top);
      top += part.height;
      return drawn;
    })
    .join('');
}

function startPill(definition: ProcessDefinition, language: keyof Text): Picture {
  const proposers = definition.proposers.map((role) => officeTitle(role)[language]).join(', ');
  const lines = wrap(proposers, sizes.card - 2 * sizes.pad, sizes.line);
  return pill({ id: 'Diusulkan oleh', en: 'Proposed by' }[language], lines);
}

function endPill(language: keyof Text): Picture {
  return pill({ id: 'Selesai', en: 'Completed' }[language], []);
}

function pill(title: string, lines: readonly string[]): Picture {
  const half = lines.length > 0 ? sizes.card / 2 : 64;
  const height = 36 + lines.length * 18 + (lines.length > 0 ? 6 : 0);
  return {
    left: half,
    right: half,
    height,
    draw: (x, y) =>
      [
        element('rect', {
          class: 'jj-card',
          x: x - half,
          y,
          width: 2 * half,
          height,
          rx: Math.min(22, height / 2),
        }),
        textAt(x, y + 23, 'jj-title', title, 'middle'),
        ...lines.map((line, index) => textAt(x, y + 43 + index * 18, 'jj-text', line, 'middle')),
      ].join(''),
  };
}

function returnsWords({ returns }: ProcessDefinition): Text {
  if (returns.atMost === 0) return { id: 'Tidak dapat dikembalikan.', en: 'It cannot be returned.' };
  const days = daysWords(returns.within.days);
  return {
    id: `Dapat dikembalikan kepada pengusul paling banyak ${returns.atMost} kali, ${days.id} untuk memperbaiki.`,
    en: `It may be returned to the proposer ${returns.atMost === 1 ? 'once' : `up to ${returns.atMost} times`}, with ${days.en} to mend it.`,
  };
}

/** The picture in words, for those who do not see it. */
function description(definition: ProcessDefinition, { language, states, skipped }: Scene): string {
  const steps = stepsOf(definition.flow).map((step, index) => {
    const look = lookOf(states[step.key], skipped.has(step.key));
    const state = look ? `, ${look.words[language].toLowerCase()}` : '';
    return `${index + 1}. ${step.title[language]} (${stepKindTitles[step.kind][language].toLowerCase()}${state})`;
  });
  return `${steps.join('; ')}. ${returnsWords(definition)[language]}`;
}
