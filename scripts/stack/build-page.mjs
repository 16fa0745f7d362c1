// node build-page.mjs FOLDER: builds the web page there. A process of its own: the build takes NODE_ENV for itself.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const [outDir] = process.argv.slice(2);
const quiet = new Set(['MODULE_LEVEL_DIRECTIVE', 'PLUGIN_TIMINGS']);

await build({
  configFile: false,
  root: join(import.meta.dirname, '../../web'),
  logLevel: 'warn',
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    // Which file draws in which: the sizes are counted from it.
    manifest: 'manifest.json',
    // It would be an inline script, which the page does not run.
    modulePreload: { polyfill: false },
    // A picture as a data address saves one request and costs every reader its bytes.
    assetsInlineLimit: 0,
    // "use client" is for servers that draw pages, and libraries say it in each file; how long plugins took, we asked not.
    rolldownOptions: {
      onLog: (level, log, handle) => {
        if (!quiet.has(log.code)) handle(level, log);
      },
    },
  },
});

// Compressed once here instead of at every request.
const assets = join(outDir, 'assets');
for (const name of readdirSync(assets).filter((each) => /[.](js|mjs|css|svg)$/.test(each))) {
  const content = readFileSync(join(assets, name));
  writeFileSync(join(assets, `${name}.gz`), gzipSync(content, { level: 9 }));
  writeFileSync(join(assets, `${name}.br`), brotliCompressSync(content));
}
