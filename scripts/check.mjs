// `npm run check`: everything a machine can say about the code before a person reads it.
// One line a step; what a failed step said follows. Exit status 1 when any failed.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureClient } from './stack/client.mjs';
import { ensureDependencies } from './stack/dependencies.mjs';

const root = join(import.meta.dirname, '..');

// The slow ones first, so that the short ones fill the gaps.
const steps = [
  { name: 'promises and switches (eslint)', command: 'eslint --max-warnings=0 .' },
  { name: 'types (tsc)', command: 'tsc --noEmit -p .' },
  { name: 'types of the page (tsc)', command: 'tsc --noEmit -p web' },
  {
    name: 'import rules (dependency-cruiser)',
    command: 'depcruise --config .dependency-cruiser.cjs -T err .',
  },
  { name: 'dead code and packages (knip)', command: 'knip --no-progress' },
  { name: 'format and lint (biome)', command: 'biome ci --error-on-warnings --colors=off .' },
];

await ensureDependencies(root, console.log);
ensureClient(root, console.log);

const waiting = [...steps];
const failed = [];
await Promise.all(Array.from({ length: Math.min(availableParallelism(), steps.length) }, takeSteps));
for (const { name, said } of failed) console.log(`\n--- ${name}\n${said.trimEnd()}`);
console.log(`\ncheck: ${steps.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);

async function takeSteps() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const began = performance.now();
    const { status, said } = await runQuietly(step.command);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${status === 0 ? 'pass' : 'FAIL'}  ${step.name}  ${seconds} s`);
    if (status !== 0) failed.push({ name: step.name, said });
  }
}

function runQuietly(command) {
  const [program, ...args] = command.split(' ');
  return new Promise((resolve, reject) => {
    const child = spawn(join(root, 'node_modules/.bin', program), args, { cwd: root });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += chunk;
      });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, said }));
  });
}
