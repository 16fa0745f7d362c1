import { describe, expect, test } from '@jest/globals';
import { readIdentitySettings } from '../../scripts/identity/settings.js';

const good = { IDENTITY_PORT: '4000', JENJANG_DATA: 'data', PORT: '3000' };

describe('settings of the demo identity provider', () => {
  test('production is refused', () => {
    expect(() => readIdentitySettings({ ...good, NODE_ENV: 'production' })).toThrow('IDENTITY_IN_PRODUCTION');
  });

  test('without a port it is refused', () => {
    expect(() => readIdentitySettings({ ...good, IDENTITY_PORT: undefined })).toThrow('SETTING_MISSING');
  });

  test.each([
    ['IDENTITY_PORT', 'many'],
    ['IDENTITY_PORT', '0'],
    ['IDENTITY_PORT', '65536'],
    ['OIDC_ISSUER', 'http://127.0.0.1:4001'],
    ['OIDC_ISSUER', 'http://127.0.0.1:4000/'],
    ['OIDC_ISSUER', 'https://login.example.id'],
    ['WEB_ORIGIN', 'localhost:3000'],
    ['WEB_ORIGIN', 'http://localhost:3000/page'],
    ['WEB_ORIGIN', 'javascript:alert(1)'],
    ['PORT', 'three thousand'],
  ])('a wrong %s is refused by name: %s', (name, value) => {
    const read = () => readIdentitySettings({ ...good, [name]: value });
    expect(read).toThrow('SETTING_INVALID');
    expect(read).toThrow(name);
  });

  test('the issuer is the loopback address with its own port unless it is named otherwise', () => {
    expect(readIdentitySettings(good).issuer).toBe('http://127.0.0.1:4000');
    const named = readIdentitySettings({ ...good, OIDC_ISSUER: 'http://localhost:4000' });
    expect(named.issuer).toBe('http://localhost:4000');
  });

  test('the page may be opened under either name of this machine', () => {
    expect(readIdentitySettings(good).webOrigins).toEqual(['http://localhost:3000', 'http://127.0.0.1:3000']);
  });

  test('a page elsewhere has one origin', () => {
    const settings = readIdentitySettings({ ...good, WEB_ORIGIN: 'https://jenjang.example.id/' });
    expect(settings.webOrigins).toEqual(['https://jenjang.example.id']);
  });
});
