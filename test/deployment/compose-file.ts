import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const checkout = join(import.meta.dirname, '../..');

const text = z.union([z.string(), z.number().transform(String)]);
const service = z.object({
  image: z.string(),
  build: z.string().optional(),
  user: z.string().optional(),
  privileged: z.boolean().optional(),
  entrypoint: z.array(text).optional(),
  command: z.array(text).optional(),
  environment: z.record(z.string(), text).default({}),
  ports: z.array(z.string()).default([]),
  healthcheck: z.object({ test: z.array(text).optional(), disable: z.boolean().optional() }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  volumes: z.array(z.string()).default([]),
});

/** A service as Compose would run it. */
export type Service = z.output<typeof service>;

/** The values of a `.env` beside the file. */
export type Values = Readonly<Record<string, string>>;

/** The file as YAML knows it, anchors and merges done and nothing filled in. */
export function rawCompose(): unknown {
  return parse(readFileSync(join(checkout, 'docker-compose.yml'), 'utf8'), { merge: true });
}

/**
 * The services with their values filled in as Compose does it.
 *
 * @throws Error with the file's own words where a value that it demands is missing or empty
 */
export function services(values: Values): Readonly<Record<string, Service>> {
  return z.object({ services: z.record(z.string(), service) }).parse(filled(rawCompose(), values)).services;
}

function filled(node: unknown, values: Values): unknown {
  if (typeof node === 'string') return interpolated(node, values);
  if (Array.isArray(node)) return node.map((each) => filled(each, values));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, filled(each, values)]));
}

/** `$$`, `${NAME}`, `${NAME:-default}` and `${NAME:?words}`, which are all that the file may use. */
function interpolated(given: string, values: Values): string {
  return given.replaceAll(
    /\$\$|\$\{(\w+)(?::([-?])([^}]*))?\}|\$/g,
    (found, name: string | undefined, kind: string | undefined, rest: string | undefined) => {
      if (found === '$$') return '$';
      if (name === undefined) throw new Error(`a lonely $ in ${given}`);
      const value = values[name] ?? '';
      if (value !== '') return value;
      if (kind === '?') throw new Error(`${name}: ${rest}`);
      return rest ?? '';
    },
  );
}
