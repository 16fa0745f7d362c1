import { describe, expect, test } from '@jest/globals';
import { type Environment, loadProcessSettings, loadSettings } from '../../settings/settings.js';
import { settingsList } from '../../settings/settings-list.js';
import { StartError } from '../../settings/start-error.js';

function refusal(read: () => unknown): StartError {
  try {
    read();
  } catch (error) {
    if (error instanceof StartError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a wrong value is refused with what was given and what is wanted', () => {
  const wrong: readonly [string, string][] = [
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['JENJANG_DEMO', 'yes'],
    ['JENJANG_DEMO_DAY', '0'],
    ['JENJANG_DEMO_DAY', '86401'],
    ['JENJANG_DEMO_DAY', '2.5'],
    ['DATABASE_URL', 'mysql://u@h/d'],
    ['DATABASE_URL', 'postgresql://h'],
    ['DATABASE_URL', 'localhost:5432'],
    ['TEMPORAL_ADDRESS', 'http://h:7233'],
    ['TEMPORAL_ADDRESS', 'h'],
    ['TEMPORAL_ADDRESS', 'h:70000'],
    ['TEMPORAL_NAMESPACE', ' '],
    ['OIDC_ISSUER', 'issuer'],
    ['OIDC_ISSUER', 'ftp://h'],
    ['OIDC_ISSUER', 'https://h/?tenant=1'],
    ['WEB_ORIGIN', 'https://h/path'],
    ['SMTP_URL', 'mail.city.example'],
    ['SMTP_URL', 'http://mail.city.example'],
    ['SMTP_URL', 'smtp://user@mail.city.example'],
    ['SMTP_URL', 'smtp://mail.city.example/inbox'],
    ['MAIL_FROM', 'Jenjang'],
    ['MAIL_FROM', 'Jenjang <a@b> <c@d>'],
    ['MAIL_FROM', 'Jenjang\nBcc: x <a@b>'],
    ['NODE_ENV', 'prod'],
    ['LOG_LEVEL', 'loud'],
  ];

  test.each(wrong)('%s=%s', (name, value) => {
    const { code, sentence } = refusal(() => loadSettings({ [name]: value }));
    expect(code).toBe('SETTING_INVALID');
    expect(sentence.en).toContain(`${name} must be `);
    expect(sentence.id).toContain(`${name} harus `);
    expect(sentence.en).toContain(`not "${value}"`);
    expect(sentence.id).toContain(`bukan "${value}"`);
  });
});

test('a password is not repeated in the refusal', () => {
  const { message } = refusal(() => loadSettings({ DATABASE_URL: 'postgresql://user:p@ss@host/' }));
  expect(message).toContain('postgresql://user:***@host/');
  expect(message).not.toContain('ss@');
});

test('a mail server needs somebody in whose name it sends; its password is not repeated', () => {
  const { code, sentence } = refusal(() => loadSettings({ SMTP_URL: 'smtp://mail.city.example' }));
  expect([code, sentence.en]).toEqual([
    'SETTING_MISSING',
    'MAIL_FROM is not set: a sender such as Jenjang <jenjang@city.example>',
  ]);
  const { message } = refusal(() => loadSettings({ SMTP_URL: 'smtp://user:p@ss@mail.city.example/x' }));
  expect(message).not.toContain('ss@');
});

test('a sender is a name and an address, or an address alone', () => {
  const from = (text: string) => loadSettings({ MAIL_FROM: text }).mailFrom;
  expect(from('BKPSDM Damai Raya <bkpsdm@city.example>')).toEqual({
    name: 'BKPSDM Damai Raya',
    address: 'bkpsdm@city.example',
  });
  expect(from('bkpsdm@city.example')).toEqual({ name: 'Jenjang', address: 'bkpsdm@city.example' });
});

test('a misspelt JENJANG_ name is refused with those there are', () => {
  const { code, sentence } = refusal(() => loadSettings({ JENJANG_DTA: '/somewhere' }));
  expect(code).toBe('SETTING_UNKNOWN');
  expect(sentence.en).toMatch(/^JENJANG_DTA .*JENJANG_DATA/);
});

test('production without an OpenID provider is refused', () => {
  const { code, sentence } = refusal(() => loadSettings({ NODE_ENV: 'production' }));
  expect(code).toBe('SETTING_MISSING');
  expect(sentence.en).toContain('OIDC_ISSUER');
});

test.each(['DATABASE_URL', 'TEMPORAL_ADDRESS', 'OIDC_ISSUER'])(
  'a program of ours is refused without %s',
  (name) => {
    const all: Environment = {
      DATABASE_URL: 'postgresql://user@host/base',
      TEMPORAL_ADDRESS: 'host:7233',
      OIDC_ISSUER: 'https://issuer.example',
    };
    const { code, sentence } = refusal(() => loadProcessSettings({ ...all, [name]: undefined }));
    expect([code, sentence.en]).toEqual(['SETTING_MISSING', expect.stringContaining(name)]);
    expect(loadProcessSettings(all).temporalAddress).toBe('host:7233');
  },
);

test('what is not set, or set to nothing, takes the default', () => {
  const settings = loadSettings({ PORT: '', LOG_LEVEL: undefined });
  expect(settings).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    demo: true,
    temporalNamespace: 'default',
    temporalTaskQueue: 'jenjang',
    oidcAudience: 'jenjang-api',
    logLevel: 'info',
  });
  expect(settings.databaseUrl).toBeUndefined();
});

test('every default is a value that the setting accepts', () => {
  const defaults = Object.entries(settingsList).flatMap(([name, { byDefault }]) =>
    byDefault === null ? [] : [[name, byDefault]],
  );
  expect(() => loadSettings(Object.fromEntries(defaults))).not.toThrow();
});

test('production never gets the demo city', () => {
  const production = { NODE_ENV: 'production', OIDC_ISSUER: 'https://issuer.example', JENJANG_DEMO: 'on' };
  expect(loadSettings(production).demo).toBe(false);
});

test('demonstration time is refused in production with a sentence that says what to do', () => {
  expect(loadSettings({ JENJANG_DEMO_DAY: '10' }).demoDay).toBe(10);
  const production = { NODE_ENV: 'production', OIDC_ISSUER: 'https://issuer.example' };
  const { code, sentence } = refusal(() => loadSettings({ ...production, JENJANG_DEMO_DAY: '10' }));
  expect(code).toBe('DEMO_DAY_IN_PRODUCTION');
  expect(sentence.en).toContain('remove it in production');
  expect(loadSettings(production).demoDay).toBeUndefined();
});
