import { parallel, sequence, when } from '../../../domain/flow/blocks.js';
import { is } from '../../../domain/flow/conditions.js';
import { stepsOf } from '../../../domain/flow/define.js';
import { diagram } from '../../../domain/flow/diagram/diagram.js';
import { textWidth, wrap } from '../../../domain/flow/diagram/text-width.js';
import { processes } from '../../../processes/index.js';
import { fc, test as property } from '../../support/property.js';
import { anyFlow } from './any-flow.js';
import { sampleProcess, sampleStep } from './sample.js';

const sample = sampleProcess(
  sequence(sampleStep('first'), when(is('urgent'), sampleStep('second')), sampleStep('third')),
);

test('what a title holds is text, not markup, and what XML does not know is left out', () => {
  const title = { id: 'x', en: '<script>alert("1 & 2")</script>\u0000\ud800' };
  const svg = diagram(sampleProcess(sampleStep('a', { title }), { title }), { language: 'en' });
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;');
  expect(svg).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}/u);
  expect(opensAndCloses(svg)).toBe(true);
});

test.each(
  processes.flatMap((definition) =>
    (['id', 'en'] as const).map((language) => [definition.id, language, definition] as const),
  ),
)(
  '%s in %s: an image with a title and a description that names every step; nothing from elsewhere',
  (_, language, definition) => {
    const svg = diagram(definition, { language });
    expect(opensAndCloses(svg)).toBe(true);
    expect(svg).toContain('role="img"');
    expect(svg).toContain(`>${definition.title[language]}</title>`);
    const description = /<desc[^>]*>(.*)<\/desc>/.exec(svg)?.[1] ?? '';
    for (const step of stepsOf(definition.flow)) {
      expect(description).toContain(step.title[language]);
      expect(svg).toContain(`data-step="${step.key}"`);
    }
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|<image|@import|url\(/);
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(diagram(definition, { language })).toBe(svg);
  },
);

test('a case: the current step is marked, a done one says how, a skipped one is dashed; in words too', () => {
  const svg = diagram(sample, {
    language: 'id',
    states: { first: { state: 'closed', outcome: 'approved' }, third: { state: 'open', outcome: null } },
    skipped: ['second'],
  });
  const card = (key: string) => new RegExp(`<g [^>]*data-step="${key}".*?</g>.*?</g>`).exec(svg)?.[0] ?? '';
  expect(card('first')).toMatch(/class="jj-closed".*jj-is-done.*Disetujui/);
  expect(card('second')).toMatch(/class="jj-skipped".*Dilewati/);
  expect(card('third')).toMatch(/class="jj-open".*jj-is-open.*Sedang berjalan/);
  expect(svg).toContain('second (persetujuan, dilewati)');
});

test('without a case no step has a state', () => {
  expect(diagram(sample, { language: 'id' })).not.toMatch(/class="jj-is-|<g class/);
});

test.each([
  ['returned', 'jj-is-warn', 'Returned'],
  ['rejected', 'jj-is-bad', 'Rejected'],
  ['something-new', 'jj-is-done', 'Done'],
])('a step closed as %s', (outcome, colour, words) => {
  const svg = diagram(sample, { language: 'en', states: { first: { state: 'closed', outcome } } });
  expect(svg).toContain(`class="${colour}"`);
  expect(svg).toContain(`>${words}</text>`);
});

test('a step to be done anew lies ahead again', () => {
  const states = { first: { state: 'superseded', outcome: 'returned' } };
  expect(diagram(sample, { language: 'en', states })).toBe(diagram(sample, { language: 'en' }));
});

test('blocks without steps leave no trace', () => {
  const empty = sampleProcess(sequence(sequence(), parallel(), sampleStep('a')));
  const bare = sampleProcess(sequence(sampleStep('a')));
  expect(diagram(empty, { language: 'en' })).toBe(diagram(bare, { language: 'en' }));
});

property.prop([anyFlow])('whatever the flow, cards do not overlap and lie inside the picture', (flow) => {
  const svg = diagram(sampleProcess(flow), { language: 'en' });
  expect(opensAndCloses(svg)).toBe(true);
  const [width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.slice(1).map(Number) ?? [];
  const cards = [
    ...svg.matchAll(/class="jj-card" x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"/g),
  ]
    .map((match) => match.slice(1).map(Number))
    .map(([x = 0, y = 0, w = 0, h = 0]) => ({ x, y, right: x + w, bottom: y + h }));
  expect(cards).toHaveLength(stepsOf(flow).length + 2); // start and end
  for (const [index, card] of cards.entries()) {
    expect(card.x >= 0 && card.y >= 0 && card.right <= width && card.bottom <= height).toBe(true);
    for (const other of cards.slice(index + 1)) {
      const apart =
        card.right <= other.x || other.right <= card.x || card.bottom <= other.y || other.bottom <= card.y;
      expect(apart).toBe(true);
    }
  }
});

property.prop([fc.string(), fc.integer({ min: 30, max: 400 })])(
  'wrapped lines fit and lose nothing but spaces',
  (text, width) => {
    const lines = wrap(text, width, 14);
    for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(width);
    expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  },
);

/** Whether every element is closed, in order. */
function opensAndCloses(svg: string): boolean {
  const open: string[] = [];
  for (const [, closing, name = '', selfClosing] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (closing) {
      if (open.pop() !== name) return false;
    } else if (!selfClosing) open.push(name);
  }
  return open.length === 0;
}
