import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const house = mkdtempSync(join(tmpdir(), 'jenjang-imports-'));

interface Import {
  readonly from: string;
  readonly to: string;
  /** The rules that refuse it; none when it is allowed. */
  readonly refusedBy: readonly string[];
}

const imports: readonly Import[] = [
  { from: 'domain/clock.ts', to: 'node:fs', refusedBy: ['domain-imports'] },
  { from: 'domain/schema.ts', to: 'zod', refusedBy: ['domain-imports'] },
  { from: 'domain/rows.ts', to: '../store/case.js', refusedBy: ['domain-imports'] },
  { from: 'domain/one.ts', to: './two.js', refusedBy: ['no-cycles'] },
  { from: 'domain/two.ts', to: './one.js', refusedBy: [] },
  { from: 'processes/rotation.ts', to: 'zod', refusedBy: ['processes-imports'] },
  { from: 'processes/training.ts', to: '../domain/one.js', refusedBy: [] },
  { from: 'contract/rows.ts', to: '../store/case.js', refusedBy: ['contract-imports'] },
  { from: 'contract/task.ts', to: 'zod', refusedBy: [] },
  { from: 'store/case.ts', to: '@prisma/adapter-pg', refusedBy: [] },
  { from: 'store/client.ts', to: './generated/client.js', refusedBy: [] },
  { from: 'store/form.ts', to: '../contract/task.js', refusedBy: ['store-imports'] },
  { from: 'workflows/case.ts', to: '@temporalio/workflow', refusedBy: [] },
  { from: 'workflows/rows.ts', to: '../store/case.js', refusedBy: ['workflows-imports'] },
  { from: 'activities/advance.ts', to: '../workflows/ports.js', refusedBy: [] },
  { from: 'activities/driver.ts', to: '../workflows/case.js', refusedBy: ['activities-imports'] },
  { from: 'metrics/page.ts', to: 'prom-client', refusedBy: [] },
  { from: 'metrics/names.ts', to: '../contract/task.js', refusedBy: ['metrics-imports'] },
  { from: 'api/tasks.ts', to: '../contract/task.js', refusedBy: [] },
  { from: 'api/driver.ts', to: '../workflows/case.js', refusedBy: ['api-imports'] },
  { from: 'api/effects.ts', to: '../activities/advance.js', refusedBy: ['api-imports'] },
  { from: 'api/rows.ts', to: '@prisma/adapter-pg', refusedBy: ['prisma-only-in-store'] },
  { from: 'api/lost.ts', to: './nowhere.js', refusedBy: ['api-imports', 'found'] },
  { from: 'settings/read.ts', to: 'express', refusedBy: ['settings-imports'] },
  { from: 'settings/tables.ts', to: '../domain/one.js', refusedBy: ['settings-imports'] },
  { from: 'worker/main.ts', to: '../activities/advance.js', refusedBy: [] },
  { from: 'worker/fake.ts', to: '../test/house.js', refusedBy: ['test-and-scripts-are-leaves'] },
  { from: 'worker/proof.ts', to: 'supertest', refusedBy: ['no-dev-package-in-product'] },
  { from: 'scripts/rows.ts', to: '../store/generated/client.js', refusedBy: ['generated-only-in-store'] },
  { from: 'scripts/measured.ts', to: '../bench/table.js', refusedBy: ['bench-is-a-leaf'] },
  { from: 'web/reads/case.ts', to: '../../domain/one.js', refusedBy: ['web-imports'] },
  { from: 'web/reads/task.ts', to: '../../contract/task.js', refusedBy: ['types-only-from-contract'] },
  { from: 'web/parts/form.ts', to: '@mantine/core', refusedBy: [] },
  { from: 'web/parts/list.ts', to: '../features/inbox/line.js', refusedBy: ['shared-parts-know-no-feature'] },
  { from: 'web/features/inbox/line.ts', to: '../../parts/form.js', refusedBy: [] },
  { from: 'web/features/task/pane.ts', to: '../inbox/line.js', refusedBy: ['features-know-no-other'] },
  { from: 'web/rooms/desk.ts', to: '../features/task/pane.js', refusedBy: [] },
  { from: 'bench/page.ts', to: '../web/page.js', refusedBy: ['bench-without-web'] },
  { from: 'bench/table.ts', to: '../store/case.js', refusedBy: [] },
  { from: 'test/house.ts', to: '../scripts/rows.js', refusedBy: [] },
];

const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
});
let found: z.infer<typeof report>['summary'];

beforeAll(() => {
  write('store/generated/client.ts', 'export const made = 1;');
  write('workflows/ports.ts', 'export const port = 1;');
  write('web/page.ts', 'export const page = 1;');
  for (const { from, to } of imports) write(from, `export * as it from '${to}';`);
  for (const name of ['node_modules', 'package.json']) symlinkSync(join(root, name), join(house, name));
  const program = join(root, 'node_modules/.bin/depcruise');
  const rules = join(root, '.dependency-cruiser.cjs');
  const said = execFileSync(program, ['--config', rules, '-T', 'json', '.'], {
    cwd: house,
    encoding: 'utf8',
  });
  found = report.parse(JSON.parse(said)).summary;
});

afterAll(() => rmSync(house, { recursive: true }));

for (const { from, to, refusedBy } of imports) {
  const answer = refusedBy.length === 0 ? 'is allowed' : `is refused by ${refusedBy.join(' and ')}`;
  test(`${from} importing ${to} ${answer}`, () => {
    const refusals = found.violations.filter((violation) => violation.from === from);
    expect(refusals.map((violation) => violation.rule.name).sort()).toEqual(refusedBy);
  });
}

test('every rule has refused something', () => {
  const used = found.ruleSetUsed.forbidden.map((rule) => rule.name);
  expect(used.filter((name) => !imports.some(({ refusedBy }) => refusedBy.includes(name)))).toEqual([]);
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}
