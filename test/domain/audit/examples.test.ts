import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { canonicalJson } from '../../../domain/audit/canonical.js';
import { commit, link, verifyChain } from '../../../domain/audit/chain.js';

const documented = { canonicalJson, commit, link, verifyChain };
const folder = join(import.meta.dirname, '../../../domain/audit');

const examples = ['canonical.ts', 'chain.ts'].flatMap((file) =>
  [...readFileSync(join(folder, file), 'utf8').matchAll(/@example (.+) \/\/ (.+)$/gm)].map(
    ([, expression = '', result = '']) => [expression, result] as const,
  ),
);

test('every public function has an example', () => {
  for (const name of Object.keys(documented))
    expect(examples.filter(([expression]) => expression.startsWith(`${name}(`))).toHaveLength(1);
});

test.each(examples)('%s is %s, as its docstring says', (expression, result) => {
  expect(evaluate(expression)).toEqual(evaluate(result));
});

function evaluate(expression: string): unknown {
  // Our own source, whose examples are to be run.
  return new Function(...Object.keys(documented), `return (${expression})`)(...Object.values(documented));
}
