import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { WholeScriptAdapter } from './whole-script-adapter.js';

export type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';

// Prisma's native engine is fetched from a host that a closed network does not reach; the same engine comes by
// npm as WebAssembly.
const loaded: { once?: Promise<void> } = {};

/**
 * Lets `work` use Prisma's schema engine on one database.
 *
 * @param schema the text of the schema to compare with, where the work needs one
 */
export async function withSchemaEngine<T>(
  url: string,
  schema: string | undefined,
  work: (engine: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded.once ??= loadEngine();
  await loaded.once;
  const pool = new pg.Pool({ connectionString: url });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptAdapter(pool));
    const datamodels: [string, string][] | undefined =
      schema === undefined ? undefined : [['schema.prisma', schema]];
    const opened = await engine.SchemaEngine.new({ datamodels }, () => undefined, adapter);
    try {
      return await work(opened);
    } finally {
      opened.free();
    }
  } finally {
    await pool.end();
  }
}

async function loadEngine(): Promise<void> {
  const resolved = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(join(dirname(resolved), 'schema_engine_bg.wasm'));
  // The package's types leave out the glue that the module imports from its own JavaScript.
  const glue = { ...engine } as unknown as WebAssembly.ModuleImports & {
    __wbg_set_wasm(exports: WebAssembly.Exports): void;
  };
  for (const name of Object.keys(glue)) {
    // The engine waits ten seconds at most for its lock and forgets the timer: it must not hold the process open.
    if (name.startsWith('__wbg_setTimeout_')) glue[name] = unheldTimer;
  }
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: begin } = instance.exports;
  if (typeof begin === 'function') begin();
}

function unheldTimer(callback: () => void, ms: number): NodeJS.Timeout {
  return setTimeout(callback, ms >>> 0).unref();
}
