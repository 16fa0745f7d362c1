import { either, workingDays } from '../../../domain/flow/blocks.js';
import { conditionQuestion, conditionWords } from '../../../domain/flow/condition-words.js';
import {
  all,
  any,
  atLeast,
  type Condition,
  equals,
  factsRead,
  holds,
  is,
  not,
} from '../../../domain/flow/conditions.js';
import { termDays } from '../../../domain/flow/term.js';
import { termWords } from '../../../domain/flow/term-words.js';
import { test as property } from '../../support/property.js';
import { anyCondition, anyFacts } from './any-flow.js';
import { sampleFacts } from './sample.js';

const words = (condition: Condition, holding?: boolean) => conditionWords(condition, sampleFacts, holding).en;

test('a fact that is missing or of another type holds no condition', () => {
  for (const condition of [is('urgent'), atLeast('level', 1), equals('route', 'pool')]) {
    expect(holds(condition, {})).toBe(false);
    expect(holds(condition, { urgent: 'true', level: '5', route: true })).toBe(false);
  }
});

test('the bound of a number belongs to it', () => {
  expect(holds(atLeast('level', 3), { level: 3 })).toBe(true);
  expect(holds(atLeast('level', 3), { level: 2 })).toBe(false);
});

test('all of nothing holds, any of nothing does not', () => {
  expect(holds(all(), {})).toBe(true);
  expect(holds(any(), {})).toBe(false);
});

test.each<[Condition, string]>([
  [is('urgent'), 'Urgent: yes'],
  [not(is('urgent')), 'Urgent: no'],
  [not(not(is('urgent'))), 'Urgent: yes'],
  [atLeast('level', 3), 'Level at least 3'],
  [not(atLeast('level', 3)), 'Level less than 3'],
  [equals('route', 'pool'), 'Route: pool'],
  [not(equals('route', 'pool')), 'Route: not pool'],
  [
    all(is('urgent'), any(is('costly'), equals('route', 'pool'))),
    'Urgent: yes and (Costly: yes or Route: pool)',
  ],
  [not(all(is('urgent'), is('costly'))), 'Urgent: no or Costly: no'],
  [not(any(is('urgent'), is('costly'))), 'Urgent: no and Costly: no'],
  [all(), 'always'],
  [not(all()), 'never'],
])('%j in words: %s', (condition, said) => {
  expect(words(condition)).toBe(said);
});

test('a question is asked of the fact itself, and says which answer leads on', () => {
  expect(conditionQuestion(not(is('urgent')), sampleFacts)).toEqual({
    text: { id: 'Urgent?', en: 'Urgent?' },
    holdsWhen: 'no',
  });
  expect(conditionQuestion(atLeast('level', 3), sampleFacts)).toMatchObject({
    text: { en: 'Level at least 3?' },
    holdsWhen: 'yes',
  });
});

test('a term with a condition, in days and in words', () => {
  const term = either(is('urgent'), workingDays(1), either(is('costly'), workingDays(9), workingDays(4)));
  expect(
    [{ urgent: true }, { costly: true }, {}].map((facts) => termDays(term, facts, '2026-11-23')),
  ).toEqual([1, 9, 4]);
  expect(termWords(term, sampleFacts).en).toBe(
    '1 working day (urgent: yes), otherwise 9 working days (costly: yes), otherwise 4 working days',
  );
});

property.prop([anyCondition, anyFacts])(
  'a condition and its opposite never agree, nor do their words',
  (condition, facts) => {
    expect(holds(not(condition), facts)).toBe(!holds(condition, facts));
    expect(words(not(condition))).toBe(words(condition, false));
    const { holdsWhen } = conditionQuestion(condition, sampleFacts);
    expect(conditionQuestion(not(condition), sampleFacts).holdsWhen).not.toBe(holdsWhen);
  },
);

property.prop([anyCondition, anyFacts])(
  'only the facts that a condition reads change its answer',
  (condition, facts) => {
    const read = new Set(factsRead(condition));
    const others = Object.fromEntries(Object.entries(facts).filter(([fact]) => read.has(fact)));
    expect(holds(condition, others)).toBe(holds(condition, facts));
  },
);
