import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processes } from '../../processes/index.js';
import { processPages } from '../../scripts/process-pages.js';

const folder = join(import.meta.dirname, '../../docs/processes');
const pages = processPages(processes);

test('docs/processes holds the pages of every process and nothing else', () => {
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
});

test.each([...pages.keys()])('%s is what `npm run docs` writes', (name) => {
  expect(readFileSync(join(folder, name), 'utf8') === pages.get(name)).toBe(true);
});
