// `npm start`: everything, on a fresh machine. Node builtins only until the dependencies are there.
import { join } from 'node:path';
import { ensureClient } from './stack/client.mjs';
import { ensureDependencies } from './stack/dependencies.mjs';
import { alone } from './stack/lock.mjs';
import { ensurePage } from './stack/page.mjs';

const root = join(import.meta.dirname, '..');
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  refuse(
    `Node ${process.versions.node} terlalu lama: Jenjang memerlukan Node 20.19 atau lebih baru, sebaiknya 24 LTS`,
    `Node ${process.versions.node} is too old: Jenjang needs Node 20.19 or newer, best 24 LTS`,
  );
} else {
  try {
    await alone(
      join(root, '.cache/set-up.lock'),
      () => console.log('another start is setting up, waiting for it'),
      async () => {
        await ensureDependencies(root, console.log);
        ensureClient(root, console.log);
        await ensurePage(root, console.log);
      },
    );
    const { register } = await import('tsx/esm/api');
    register();
    const { start } = await import('./stack/start.ts');
    await start();
  } catch (error) {
    refuse(`Penyiapan gagal: ${error.message}`, `Set-up failed: ${error.message}`);
  }
}

function refuse(indonesian, english) {
  console.error(`${indonesian}\n${english}`);
  process.exitCode = 1;
}
