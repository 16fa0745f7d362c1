import { join } from 'node:path';
import { type Environment, loadSettings } from '../../settings/settings.js';
import { StartError } from '../../settings/start-error.js';

/** What the demo identity provider is started with; every value has been checked. */
export interface IdentitySettings {
  readonly port: number;
  /** Its own public address, and to the letter the `iss` of every token. */
  readonly issuer: string;
  /** The `aud` of every access token. */
  readonly audience: string;
  /** The folder with `accounts.json` and the signing keys. */
  readonly folder: string;
  /** Origins of the web page: where sign-in may return to, and who may ask for tokens from a browser. */
  readonly webOrigins: readonly string[];
}

const loopbackNames = ['localhost', '127.0.0.1'];

/**
 * Reads the settings of the demo identity provider from the environment.
 *
 * @throws StartError IDENTITY_IN_PRODUCTION; SETTING_MISSING without a port; SETTING_INVALID for a wrong value,
 *   among them an issuer that is not this machine at that port
 */
export function readIdentitySettings(environment: Environment): IdentitySettings {
  if (environment.NODE_ENV === 'production') throw inProduction();
  const settings = loadSettings(environment);
  const port = settings.identityPort;
  if (port === undefined) {
    throw new StartError('SETTING_MISSING', {
      id: 'IDENTITY_PORT belum disetel: port penyedia identitas demo',
      en: 'IDENTITY_PORT is not set: the port of the demo identity provider',
    });
  }
  return {
    port,
    issuer: ownAddress(settings.oidcIssuer ?? `http://127.0.0.1:${port}`, port),
    audience: settings.oidcAudience,
    folder: join(settings.dataDir, 'identity'),
    webOrigins: withLoopbackTwin(settings.webOrigin ?? `http://localhost:${settings.port}`),
  };
}

function inProduction(): StartError {
  return new StartError('IDENTITY_IN_PRODUCTION', {
    id: 'Penyedia identitas demo tidak berjalan dengan NODE_ENV=production, sebab kata sandinya diketahui umum; setel OIDC_ISSUER ke penyedia OpenID Connect Anda sendiri',
    en: 'The demo identity provider does not run with NODE_ENV=production, since its passwords are public: set OIDC_ISSUER to an OpenID Connect provider of your own',
  });
}

/** The provider listens on this machine alone, so its public address is a loopback name with its own port. */
function ownAddress(issuer: string, port: number): string {
  const accepted = loopbackNames.map((name) => `http://${name}:${port}`);
  if (accepted.includes(issuer)) return issuer;
  throw new StartError('SETTING_INVALID', {
    id: `OIDC_ISSUER penyedia identitas demo harus salah satu dari ${accepted.join(', ')}, bukan "${issuer}"`,
    en: `OIDC_ISSUER of the demo identity provider must be one of ${accepted.join(', ')}, not "${issuer}"`,
  });
}

/** People type either name of their own machine, and a page opened under one cannot return to the other. */
function withLoopbackTwin(origin: string): readonly string[] {
  const { protocol, hostname, port, origin: exact } = new URL(origin);
  if (!loopbackNames.includes(hostname)) return [exact];
  return loopbackNames.map((name) => `${protocol}//${name}${port ? `:${port}` : ''}`);
}
