import { either, parallel, sequence, verification, when, workingDays } from '../../../domain/flow/blocks.js';
import { all, atLeast, type Condition, equals, is, not } from '../../../domain/flow/conditions.js';
import type { ProcessDefinition } from '../../../domain/flow/define.js';
import { faults } from '../../../domain/flow/faults.js';
import { sampleProcess, sampleStep } from './sample.js';

const step = sampleStep;
const paper = (kind: string) => ({ kind, title: { id: 'Surat', en: 'Paper' } });
const verify = (key: string) =>
  verification(key, { title: { id: 'x', en: 'x' }, by: 'hr-agency-head', within: workingDays(1) });
const named = (fact: string): Condition => ({ kind: 'is', fact });

const faulty: readonly (readonly [string, ProcessDefinition, string, RegExp])[] = [
  ['a process without steps', sampleProcess(sequence()), 'sample', /no step/],
  ['a key that is not kebab-case', sampleProcess(step('myStep')), 'myStep', /kebab-case/],
  [
    'a fact that is not camelCase',
    sampleProcess(step('a'), { facts: { 'my-fact': { type: 'flag', title: { id: 'x', en: 'x' } } } }),
    'my-fact',
    /camelCase/,
  ],
  [
    'a document that is on the checklist twice',
    sampleProcess(verify('v'), { checklist: [paper('cv'), paper('cv')] }),
    'cv',
    /twice on the checklist/,
  ],
  [
    'a kind of document that is not kebab-case',
    sampleProcess(verify('v'), { checklist: [paper('myCv')] }),
    'myCv',
    /kebab-case/,
  ],
  [
    'a document whose condition reads an unknown fact',
    sampleProcess(verify('v'), { checklist: [{ ...paper('cv'), when: named('mood') }] }),
    'mood',
    /unknown/,
  ],
  [
    'documents that no step verifies',
    sampleProcess(step('a'), { checklist: [paper('cv')] }),
    'sample',
    /no step verifies/,
  ],
  ['a verification of nothing', sampleProcess(verify('v')), 'v', /no documents to verify/],
  [
    'a second verification',
    sampleProcess(sequence(verify('v'), verify('w')), { checklist: [paper('cv')] }),
    'w',
    /a second time/,
  ],
  ['two steps of one key', sampleProcess(sequence(step('a'), step('a'))), 'a', /two steps/],
  ['a condition on an unknown fact', sampleProcess(when(named('mood'), step('a'))), 'mood', /unknown/],
  [
    'a condition on what every object has',
    sampleProcess(when(named('constructor'), step('a'))),
    'constructor',
    /unknown/,
  ],
  [
    'a flag read as a number',
    sampleProcess(when(atLeast('urgent', 1), step('a'))),
    'urgent',
    /read as number/,
  ],
  [
    'a number read as a flag, deep inside',
    sampleProcess(when(not(all(is('level'))), step('a'))),
    'level',
    /read as flag/,
  ],
  [
    'an option that is not offered',
    sampleProcess(when(equals('route', 'ballot'), step('a'))),
    'route',
    /no option ballot/,
  ],
  [
    'a term that reads an unknown fact',
    sampleProcess(step('a', { within: either(named('mood'), workingDays(1), workingDays(2)) })),
    'mood',
    /unknown/,
  ],
  [
    'dependence on an unknown fact',
    sampleProcess(step('a', { dependsOn: ['mood'] })),
    'a',
    /unknown fact mood/,
  ],
  [
    'a change of what is not supplied',
    sampleProcess(step('a'), {
      derived: ['sameAgency'],
      returns: { within: workingDays(1), mayChange: ['sameAgency'], atMost: 1 },
    }),
    'sameAgency',
    /no supplied fact/,
  ],
  [
    'a step that contradicts what surrounds it',
    sampleProcess(when(is('urgent'), when(not(is('urgent')), step('a')))),
    'a',
    /no combination/,
  ],
  [
    'a step beyond the range of a number',
    sampleProcess(when(atLeast('level', 10), step('a'))),
    'a',
    /no combination/,
  ],
  [
    'distinct from a later step',
    sampleProcess(sequence(step('a', { distinctFrom: ['b'] }), step('b'))),
    'a',
    /before it on every path/,
  ],
  [
    'distinct from a step at its side',
    sampleProcess(parallel(step('a'), step('b', { distinctFrom: ['a'] }))),
    'b',
    /before it on every path/,
  ],
  [
    'distinct from a step that may be skipped',
    sampleProcess(sequence(when(is('urgent'), step('a')), step('b', { distinctFrom: ['a'] }))),
    'b',
    /before it on every path/,
  ],
  ['distinct from itself', sampleProcess(step('a', { distinctFrom: ['a'] })), 'a', /before it on every path/],
];

test.each(faulty)('%s is a fault', (_, definition, where, fault) => {
  expect(faults(definition)).toEqual([
    { where, fault: { id: expect.stringMatching(/./), en: expect.stringMatching(fault) } },
  ]);
});

test('distinct from a step of the same branch, however far back, is none', () => {
  const flow = when(
    is('urgent'),
    sequence(step('a'), parallel(step('b'), step('c')), step('d', { distinctFrom: ['a', 'c'] })),
  );
  expect(faults(sampleProcess(flow))).toEqual([]);
});
