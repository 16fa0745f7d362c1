import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A small definition with every kind of step; each snippet below changes one place in it. */
const good = `
import { announce, approval, check, document, either, opinion, parallel, record, sequence, task, verification, wait, when, workingDays } from '../../domain/flow/blocks.js';
import { all, any, atLeast, equals, is, not } from '../../domain/flow/conditions.js';
import { defineProcess } from '../../domain/flow/define.js';
import { choice, date, flag, number, position, text } from '../../domain/flow/fields.js';
const title = { id: 'Judul', en: 'Title' };
export const sample = defineProcess({
  id: 'sample',
  revision: 1,
  title,
  subject: 'employee',
  numbering: 'SAM',
  proposers: ['releasing-agency-head', 'subject'],
  facts: {
    reason: text(title), cost: number(title), own: flag(title), until: date(title),
    post: position(title), route: choice(title, ['pool', 'panel']),
  },
  derived: ['sameAgency', 'targetTier'],
  returns: { within: workingDays(3), mayChange: ['reason', 'cost'], atMost: 2 },
  checklist: [{ kind: 'cost-plan', title, when: all(not(equals('route', 'panel')), atLeast('cost', 2)) }],
  flow: sequence(
    check('eligibility', { title, rules: ['tenure'], overridableBy: 'competent-official', within: workingDays(3), dependsOn: ['until'] }),
    parallel(
      when(all(not(is('sameAgency')), atLeast('targetTier', 3), any(is('own'), equals('route', 'pool'))),
        opinion('opinion', { title, by: ['receiving-agency-head'], within: workingDays(3) })),
      approval('budget', { title, by: ['hr-agency-head'], mode: 'all-of', within: either(atLeast('cost', 1), workingDays(5), workingDays(2)) }),
    ),
    verification('verification', { title, by: 'transfers-division-head', within: workingDays(5) }),
    approval('decision', { title, by: ['appointing-authority'], mode: 'in-order', strategic: true, distinctFrom: ['budget'], within: workingDays(5), dependsOn: ['sameAgency'] }),
    document('decree', { title, template: 'rotation-decree', initials: [], signature: 'appointing-authority', certifiedBy: 'hr-agency-head', strategic: true, within: workingDays(5) }),
    record('registry', { title, applies: 'rotation' }),
    announce('announcement', { title, to: ['subject'], within: workingDays(5) }),
    wait('clearance', { title, enteredBy: 'assistant-1', within: workingDays(5) }),
    task('handover', { title, by: ['assistant-2'], form: { note: text(title) }, countedFrom: 'until', waivable: true, within: workingDays(7) }),
  ),
});
`;

/** Each with what it replaces in the good definition. */
const wrong: readonly (readonly [what: string, from: string, to: string])[] = [
  ['a wrong role in an approval', "by: ['hr-agency-head']", "by: ['hr-agency-hat']"],
  ['a wrong role in an opinion', "by: ['receiving-agency-head']", "by: ['neighbour']"],
  ['a wrong role that may override', "overridableBy: 'competent-official'", "overridableBy: 'somebody'"],
  ['a wrong role that signs', "signature: 'appointing-authority'", "signature: 'mayor'"],
  ['a wrong role that initials', 'initials: []', "initials: ['mayor']"],
  ['a wrong role that verifies', "by: 'transfers-division-head'", "by: 'transfers'"],
  ['an unknown fact in a checklist', "not(equals('route', 'panel'))", "not(equals('road', 'panel'))"],
  ['a flag read as a number in a checklist', "atLeast('cost', 2)", "atLeast('own', 2)"],
  ['a wrong role that is told', "to: ['subject']", "to: ['everybody']"],
  ['a wrong role that proposes', "proposers: ['releasing-agency-head', 'subject']", "proposers: ['anybody']"],
  [
    'an unknown step kind',
    "record('registry', { title, applies: 'rotation' })",
    "{ kind: 'vote', key: 'vote', title, within: workingDays(1) }",
  ],
  ['a step that is no step', "record('registry', { title, applies: 'rotation' })", "'registry'"],
  ['an unknown fact in a condition', "is('own')", "is('owned')"],
  ['an unknown fact inside not', "not(is('sameAgency'))", "not(is('sameOffice'))"],
  [
    'a derived fact that the definition does not derive',
    "derived: ['sameAgency', 'targetTier']",
    "derived: ['targetTier']",
  ],
  [
    'an unknown derived fact',
    "derived: ['sameAgency', 'targetTier']",
    "derived: ['sameAgency', 'targetTier', 'luck']",
  ],
  ['a text in a numeric condition', "atLeast('targetTier', 3)", "atLeast('reason', 3)"],
  ['a date in a numeric condition', "atLeast('targetTier', 3)", "atLeast('until', 3)"],
  ['a text in the numeric condition of a term', "atLeast('cost', 1)", "atLeast('reason', 1)"],
  ['an unknown fact in the condition of a term', "atLeast('cost', 1)", "atLeast('price', 1)"],
  ['a number as a flag', "is('own')", "is('cost')"],
  ['a flag as a choice', "equals('route', 'pool')", "equals('own', 'pool')"],
  ['a text as the bound of a number', "atLeast('targetTier', 3)", "atLeast('targetTier', '3')"],
  ['an unknown rule', "rules: ['tenure']", "rules: ['tenur']"],
  ['dependence on an unknown fact', "dependsOn: ['until']", "dependsOn: ['til']"],
  ['a change of what is no fact', "mayChange: ['reason', 'cost']", "mayChange: ['reason', 'price']"],
  ['a change of a derived fact', "mayChange: ['reason', 'cost']", "mayChange: ['sameAgency']"],
  ['an unknown template', "template: 'rotation-decree'", "template: 'poem'"],
  ['an unknown mode', "mode: 'all-of'", "mode: 'most-of'"],
  [
    'a misspelt option of an approval',
    "mode: 'in-order', strategic: true",
    "mode: 'in-order', stategic: true",
  ],
  ['a misspelt option of an announcement', "to: ['subject']", "to: ['subject'], dependOn: ['until']"],
  ['a term for a registry entry', "applies: 'rotation'", "applies: 'rotation', within: workingDays(1)"],
  [
    'a document that an acting official may sign',
    'strategic: true, within: workingDays(5) }),\n    record',
    'within: workingDays(5) }),\n    record',
  ],
  [
    'a step without a term',
    "by: ['receiving-agency-head'], within: workingDays(3)",
    "by: ['receiving-agency-head']",
  ],
  [
    'a term that is a bare number',
    "by: ['receiving-agency-head'], within: workingDays(3)",
    "by: ['receiving-agency-head'], within: 3",
  ],
  ['a wrong role that enters an answer', "enteredBy: 'assistant-1'", "enteredBy: 'assistant-9'"],
  ['a wrong role that fills in a form', "by: ['assistant-2']", "by: ['assistant-9']"],
  ['a form of no fields', 'form: { note: text(title) }', "form: { note: 'text' }"],
  ['a text as the day a term counts from', "countedFrom: 'until'", "countedFrom: 'reason'"],
  ['a task that may be waived by another word', 'waivable: true', 'waiveable: true'],
  ['a title in one language', "record('registry', { title,", "record('registry', { title: { id: 'Judul' },"],
];

// One program for all: the compiler reads the library and domain/ once.
const errors = compile(
  Object.fromEntries([
    ['good', good],
    ...wrong.map(([what, from, to]) => [what, good.replace(from, to)] as const),
  ]),
);

test('the good definition compiles', () => {
  expect(errors('good')).toEqual([]);
});

test.each(wrong)('%s does not compile', (what, from) => {
  expect(good.split(from)).toHaveLength(2); // replaced exactly once
  expect(errors(what)).not.toEqual([]);
});

/** Type-checks sources that exist only here, as if they lay beside this test. @returns the errors of each */
function compile(sources: Readonly<Record<string, string>>): (name: string) => readonly string[] {
  const read = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...read.config, include: [] }, ts.sys, root);
  const names = Object.keys(sources);
  const fileOf = (name: string) => join(root, 'test/processes', `snippet-${names.indexOf(name)}.ts`);
  const texts = new Map(Object.entries(sources).map(([name, text]) => [fileOf(name), text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.getSourceFile = (file, target, ...rest) => {
    const text = texts.get(file);
    return text === undefined
      ? getSourceFile(file, target, ...rest)
      : ts.createSourceFile(file, text, target);
  };
  // Names that the good definition uses and a wrong one does not are no error here.
  const program = ts.createProgram([...texts.keys()], { ...options, types: [], noUnusedLocals: false }, host);
  return (name) => {
    const source = program.getSourceFile(fileOf(name));
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
    );
  };
}
