// `npm test`: sets up whatever the tests need, then runs them. Arguments go on to jest:
// `npm test -- test/domain` for a folder, `npm test -- -t quorum` for the tests with that word.
import { join } from 'node:path';
import { ensureClient } from './stack/client.mjs';
import { ensureDependencies } from './stack/dependencies.mjs';
import { ensurePage } from './stack/page.mjs';
import { run } from './stack/run.mjs';

const root = join(import.meta.dirname, '..');

await ensureDependencies(root, console.log);
ensureClient(root, console.log);
await ensurePage(root, console.log);
const prepared = await run(process.execPath, ['--import', 'tsx', 'test/support/prepare.ts'], { cwd: root });
if (prepared !== 0) process.exit(prepared);
const jest = ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)];
const flags = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} ${flags}`;
process.exit(await run(process.execPath, jest, { cwd: root, env: { NODE_OPTIONS } }));
