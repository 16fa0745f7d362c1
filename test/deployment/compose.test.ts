import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { temporalServerVersion } from '../../scripts/stack/temporal-server-programs.js';
import { settingsList } from '../../settings/settings-list.js';
import { checkout, rawCompose, type Service, services } from './compose-file.js';

const example = readFileSync(join(checkout, '.env.example'), 'utf8');
const listed = Object.fromEntries(
  example
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => line.split('=', 2)),
);
const needed = {
  POSTGRES_PASSWORD: 'abc123',
  OIDC_ISSUER: 'https://masuk.kota.example',
  WEB_ORIGIN: 'https://jenjang.kota.example',
};
const all = services(needed);
const ours = Object.entries(all).filter(([, { build }]) => build !== undefined);

test('without a secret, a provider or an address it does not start: none has a default', () => {
  for (const name of Object.keys(needed))
    expect(() => services({ ...needed, [name]: '' })).toThrow(`${name}: set it in .env`);
  expect(() => services(listed)).toThrow('set it in .env');
});

// The schema is that of the Compose Specification (Apache 2.0), schema/compose-spec.json at its commit
// 170098ba07d9f53c383a41bfd4c5166b0a4529a6.
test('the file is what the Compose Specification allows', () => {
  const { $schema: _, ...schema } = JSON.parse(
    readFileSync(join(import.meta.dirname, 'compose-spec.json'), 'utf8'),
  );
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const valid = ajv.compile(schema);
  valid(rawCompose());
  expect(valid.errors ?? []).toEqual([]);
  expect(valid({ services: { api: { imagee: 'x' } } })).toBe(false);
});

test('.env.example names every value of the file, and no other', () => {
  const used = readFileSync(join(checkout, 'docker-compose.yml'), 'utf8').matchAll(/(?<!\$)\$\{(\w+)/g);
  expect(Object.keys(listed).sort()).toEqual([...new Set([...used].map(([, name]) => name))].sort());
});

test('our processes are set by the settings that there are', () => {
  expect(ours.map(([name]) => name)).toEqual(['migrate', 'api', 'worker']);
  for (const [, { environment }] of ours)
    expect(Object.keys(environment).filter((name) => !(name in settingsList))).toEqual([]);
});

test('nothing is reached from other machines but through what the operator puts before it', () => {
  const published = Object.values(all).flatMap(({ ports }) => ports);
  expect(published.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  expect(Object.values(all).filter(({ privileged, user }) => privileged || user === 'root')).toEqual([]);
});

test('what is waited for is there, and can be waited for', () => {
  for (const [name, { depends_on }] of Object.entries(all)) {
    for (const [other, { condition }] of Object.entries(depends_on)) {
      const awaited: Service | undefined = all[other];
      expect([name, other, awaited === undefined]).toEqual([name, other, false]);
      if (condition === 'service_healthy') expect(awaited?.healthcheck?.test).toBeDefined();
    }
  }
});

test('images have a version, and Temporal is the one that the tests run', () => {
  for (const { image, build } of Object.values(all))
    if (build === undefined) expect(image).toMatch(/^[\w./-]+:\d[\w.-]*$/);
  expect(all.temporal?.image).toBe(`temporalio/server:${temporalServerVersion}`);
  expect(all['temporal-schema']?.image).toBe(`temporalio/admin-tools:${temporalServerVersion}`);
});
