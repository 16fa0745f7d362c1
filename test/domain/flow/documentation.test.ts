import { announce, sequence, when, workingDays } from '../../../domain/flow/blocks.js';
import { is } from '../../../domain/flow/conditions.js';
import { documentation } from '../../../domain/flow/documentation/page.js';
import { jobRotation } from '../../../processes/job-rotation.js';
import { sampleProcess, sampleStep } from './sample.js';

const options = { language: 'en', diagram: 'x.svg', otherLanguage: 'x.md', policyDay: '9999-12-31' } as const;

test('what a title holds is neither markup nor the end of a table cell', () => {
  const title = { id: 'A | B', en: 'A | <b>B</b>' };
  const page = documentation(sampleProcess(sampleStep('a', { title }), { title }), options);
  expect(page).toContain('# A | \\<b\\>B\\</b\\>');
  expect(page).toContain('**A \\| \\<b\\>B\\</b\\>**');
});

test('a process that asks nothing and checks nothing has no empty section', () => {
  const page = documentation(
    sampleProcess(
      announce('news', { title: { id: 'Kabar', en: 'News' }, to: ['subject'], within: workingDays(1) }),
      { facts: {} },
    ),
    options,
  );
  expect(page).not.toMatch(/## [^\n]*\n\n##/);
  expect(page).not.toContain('## Requirements');
  expect(page).toContain('**Always** – News');
});

test('each way is named by the facts that take it', () => {
  const page = documentation(
    sampleProcess(sequence(when(is('urgent'), sampleStep('a')), sampleStep('b'))),
    options,
  );
  expect(page).toContain('- **Urgent: yes** – a → b\n- **Urgent: no** – b');
});

test('a rotation’s page names offices, terms, verdicts, rules with severity and source, and returns', () => {
  const page = documentation(jobRotation, options);
  for (const words of [
    'Decided by: Appointing authority (definitive holder only)',
    'not the person who decided “Proposal of the regional secretary”',
    '5 working days (at the employee’s own request: yes), otherwise 10 working days',
    'Reject `rejected` (reason required)',
    '| Minimum time in post<br>`tenure` | may be overridden with a reason | PP 11/2017 Ps 190(3) |',
    'Within one agency: no',
    'At most 2 times; the proposer mends it within 3 working days. What may change: Reason, Effective date.',
    'Nothing is ever approved by silence',
  ])
    expect(page).toContain(words);
});
