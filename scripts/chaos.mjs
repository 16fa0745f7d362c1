// `npm run chaos`: rotations under load while every part is killed in turn. Node builtins only until the
// dependencies are there.
import { join } from 'node:path';
import { ensureClient } from './stack/client.mjs';
import { ensureDependencies } from './stack/dependencies.mjs';

const root = join(import.meta.dirname, '..');
// With --json, standard output is for one object alone.
await ensureDependencies(root, console.error);
ensureClient(root, console.error);
const { register } = await import('tsx/esm/api');
register();
const { chaos } = await import('./chaos/chaos.ts');
process.exitCode = await chaos(process.argv.slice(2));
