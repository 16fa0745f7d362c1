import { parseDefinition, readDefinition } from '../../contract/definition.js';
import { jobRotation } from '../../processes/job-rotation.js';

type Part = Record<string, unknown>;

/** The rotation as a row holds it, one thing changed. */
function changed(change: (row: { flow: { blocks: Part[] } } & Part) => void): unknown {
  const row = JSON.parse(JSON.stringify(jobRotation));
  change(row);
  return row;
}

function step(row: { flow: { blocks: Part[] } }, key: string): Part {
  const found = row.flow.blocks.find((block) => block.key === key);
  if (!found) throw new Error(`no step ${key}`);
  return found;
}

const refused: readonly (readonly [string, unknown])[] = [
  ['nothing', null],
  ['a text', 'job-rotation'],
  ['a revision of 0', changed((row) => Object.assign(row, { revision: 0 }))],
  ['a part that this version does not know', changed((row) => Object.assign(row, { colour: 'red' }))],
  ['an unknown step kind', changed((row) => Object.assign(step(row, 'proposal'), { kind: 'vote' }))],
  ['an unknown rule', changed((row) => Object.assign(step(row, 'eligibility'), { rules: ['is-tall'] }))],
  ['an unknown template', changed((row) => Object.assign(step(row, 'decree'), { template: 'poem' }))],
  ['an unknown role', changed((row) => Object.assign(step(row, 'proposal'), { by: ['king'] }))],
  ['an approval by nobody', changed((row) => Object.assign(step(row, 'proposal'), { by: [] }))],
  ['an unknown mode', changed((row) => Object.assign(step(row, 'proposal'), { mode: 'most-of' }))],
  ['an unknown derived fact', changed((row) => Object.assign(row, { derived: ['ownRequest', 'luck'] }))],
  [
    'a derived fact that a condition reads but is gone',
    changed((row) => Object.assign(row, { derived: [] })),
  ],
  [
    'a term of no days',
    changed((row) => Object.assign(step(row, 'proposal'), { within: { kind: 'working-days', days: 0 } })),
  ],
  [
    'a title in one language',
    changed((row) => Object.assign(step(row, 'proposal'), { title: { id: 'Usulan' } })),
  ],
  ['a key twice', changed((row) => Object.assign(step(row, 'proposal'), { key: 'decision' }))],
  [
    'the key kept for returns',
    changed((row) => Object.assign(step(row, 'registry'), { key: 'resubmission' })),
  ],
  [
    'dependence on an unknown fact',
    changed((row) => Object.assign(step(row, 'decision'), { dependsOn: ['mood'] })),
  ],
];

test.each(refused)('%s is refused, saying where, in both languages', (_, row) => {
  const read = readDefinition(row);
  if (read.ok) throw new Error('it was accepted');
  expect(read.faults.length).toBeGreaterThan(0);
  for (const { where, fault } of read.faults) expect([where, fault.id, fault.en]).not.toContain('');
});

test('start-up is stopped with a sentence that names the process, its revision and what is wrong', () => {
  const row = changed((each) => Object.assign(step(each, 'eligibility'), { rules: ['is-tall'] }));
  expect(() => parseDefinition(row)).toThrow(
    /^Process job-rotation revision 2 cannot be run: flow\.blocks\.0/,
  );
  expect(() => parseDefinition(7)).toThrow(/^Process without a name cannot be run/);
  expect(parseDefinition(jobRotation)).toEqual(jobRotation);
});
