// `npm run screenshots`: a picture of every page, on a stack of its own. Node builtins only until the dependencies
// are there.
import { join } from 'node:path';
import { ensureClient } from './stack/client.mjs';
import { ensureDependencies } from './stack/dependencies.mjs';
import { ensurePage } from './stack/page.mjs';

const root = join(import.meta.dirname, '..');
await ensureDependencies(root, console.error);
ensureClient(root, console.error);
await ensurePage(root, console.error);
const { register } = await import('tsx/esm/api');
register();
const { screenshots } = await import('./screenshots/screenshots.ts');
process.exitCode = await screenshots(process.argv.slice(2));
