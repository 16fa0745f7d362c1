// `npm run docs`: writes the page and the picture of each process into docs/processes/, and takes away those of
// processes that are gone. A test fails while what is committed is not what this would write.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processes } from '../processes/index.js';
import { processPages } from './process-pages.js';

const folder = join(import.meta.dirname, '../docs/processes');
const pages = processPages(processes);

await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) if (!pages.has(name)) await rm(join(folder, name));
for (const [name, content] of pages) await writeFile(join(folder, name), content);
console.log(`docs/processes: ${[...pages.keys()].join(', ')}`);
