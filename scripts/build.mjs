// node --import tsx scripts/build.mjs: makes beforehand what a start would make: the database client, the web page and
// the workflow bundle. An image is built with it, and its processes then write nothing but their data.
import { join } from 'node:path';
import { ensureClient } from './stack/client.mjs';
import { ensurePage } from './stack/page.mjs';

const root = join(import.meta.dirname, '..');
ensureClient(root, console.log);
await ensurePage(root, console.log);
const { workflowBundle } = await import('../worker/workflow-bundle.ts');
const { code } = await workflowBundle();
console.log(`the workflows are a bundle of ${Math.round(code.length / 1024)} KB`);
