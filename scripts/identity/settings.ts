import { resolve } from 'node:path';
import { StartError } from '../../settings/start-error.js';

/** What the demo identity provider is started with; every value has been checked. */
export type IdentitySettings = Readonly<{
  port: number;
  /** Its own public address, and to the letter the `iss` of every token. */
  issuer: string;
  /** The `aud` of every access token. */
  audience: string;
  /** The folder with `accounts.json` and the signing keys. */
  folder: string;
  /** Origins of the web page: where sign-in may return to, and who may ask for tokens from a browser. */
  webOrigins: readonly string[];
}>;

type Environment = Readonly<Record<string, string | undefined>>;

const loopbackNames = ['localhost', '127.0.0.1'];

/**
 * Reads the settings of the demo identity provider from the environment.
 *
 * @throws StartError IDENTITY_IN_PRODUCTION, or SETTING_INVALID when a value is missing or wrong
 */
export function readIdentitySettings(environment: Environment): IdentitySettings {
  if (environment.NODE_ENV === 'production') {
    throw new StartError('IDENTITY_IN_PRODUCTION', {
      id: 'Penyedia identitas demo tidak boleh berjalan dengan NODE_ENV=production, sebab kata sandinya diketahui umum. Atur OIDC_ISSUER ke penyedia OpenID Connect Anda sendiri',
      en: 'The demo identity provider does not run with NODE_ENV=production, since its passwords are public. Set OIDC_ISSUER to your own OpenID Connect provider',
    });
  }
  const port = readPort('IDENTITY_PORT', environment.IDENTITY_PORT);
  const data = environment.JENJANG_DATA;
  if (!data) {
    throw new StartError('SETTING_INVALID', {
      id: 'JENJANG_DATA belum diisi: folder data',
      en: 'JENJANG_DATA is not set: the data folder',
    });
  }
  return {
    port,
    issuer: readIssuer(environment.OIDC_ISSUER ?? `http://127.0.0.1:${port}`, port),
    audience: environment.OIDC_AUDIENCE || 'jenjang-api',
    folder: resolve(data, 'identity'),
    webOrigins: readWebOrigins(environment),
  };
}

function readPort(name: string, value: string | undefined): number {
  const port = Number(value);
  if (!value || !Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StartError('SETTING_INVALID', {
      id: `${name} harus bilangan bulat 1 sampai 65535, bukan "${value ?? ''}"`,
      en: `${name} must be a whole number from 1 to 65535, not "${value ?? ''}"`,
    });
  }
  return port;
}

/** The provider listens on this machine alone, so its public address is a loopback name with its own port. */
function readIssuer(value: string, port: number): string {
  const accepted = loopbackNames.map((name) => `http://${name}:${port}`);
  if (!accepted.includes(value)) {
    throw new StartError('SETTING_INVALID', {
      id: `OIDC_ISSUER penyedia identitas demo harus salah satu dari ${accepted.join(', ')}, bukan "${value}"`,
      en: `OIDC_ISSUER of the demo identity provider must be one of ${accepted.join(', ')}, not "${value}"`,
    });
  }
  return value;
}

function readWebOrigins(environment: Environment): readonly string[] {
  const value = environment.WEB_ORIGIN || `http://localhost:${readPort('PORT', environment.PORT ?? '3000')}`;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || url.origin !== value.replace(/\/$/, '') || !url.protocol.startsWith('http')) {
    throw new StartError('SETTING_INVALID', {
      id: `WEB_ORIGIN harus asal halaman web seperti http://localhost:3000, bukan "${value}"`,
      en: `WEB_ORIGIN must be the origin of the page such as http://localhost:3000, not "${value}"`,
    });
  }
  if (!loopbackNames.includes(url.hostname)) return [url.origin];
  // People type either name of their own machine; a page opened under one cannot return to the other.
  const port = url.port ? `:${url.port}` : '';
  return loopbackNames.map((name) => `${url.protocol}//${name}${port}`);
}
