import { join } from 'node:path';
import { z } from 'zod';
import * as kinds from './setting-kinds.js';

const checkout = join(import.meta.dirname, '..');
const aPort = { id: 'bilangan bulat dari 1 sampai 65535', en: 'a whole number from 1 to 65535' };
const aText = { id: 'teks 1 sampai 200 huruf', en: 'a text of 1 to 200 characters' };

/** The checked value of each setting. */
export interface SettingValues {
  readonly PORT: number;
  readonly HOST: string;
  readonly JENJANG_DATA: string;
  readonly JENJANG_DEMO: 'on' | 'off';
  readonly JENJANG_DEMO_DAY: number;
  readonly DATABASE_URL: string;
  readonly TEMPORAL_ADDRESS: string;
  readonly TEMPORAL_NAMESPACE: string;
  readonly TEMPORAL_TASK_QUEUE: string;
  readonly DRAIN_SECONDS: number;
  readonly METRICS_HOST: string;
  readonly API_METRICS_PORT: number;
  readonly WORKER_METRICS_PORT: number;
  readonly OIDC_ISSUER: string;
  readonly OIDC_AUDIENCE: string;
  readonly OIDC_CLIENT_ID: string;
  readonly OIDC_CLIENT_SECRET: string;
  readonly IDENTITY_PORT: number;
  readonly WEB_ORIGIN: string;
  readonly SMTP_URL: string;
  readonly MAIL_FROM: kinds.Sender;
  readonly NODE_ENV: 'development' | 'test' | 'production';
  readonly LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** The name of an environment setting. */
export type SettingName = keyof SettingValues;

/**
 * Every environment setting there is, in the order of the README's table. A value that is not set, or set to
 * nothing, takes the default; any other value is checked, never replaced.
 */
export const settingsList: { readonly [Name in SettingName]: kinds.Setting<SettingValues[Name]> } = {
  PORT: {
    description: 'The port of the API.',
    byDefault: '3000',
    wanted: aPort,
    schema: kinds.port,
  },
  HOST: {
    description: 'The network address the API listens on; 0.0.0.0 for all of them.',
    byDefault: '127.0.0.1',
    wanted: { id: 'alamat IP atau nama komputer', en: 'an IP address or a host name' },
    schema: kinds.host,
  },
  JENJANG_DATA: {
    description: 'The data folder: embedded databases, documents, keys and logs. One running stack for each.',
    byDefault: join(checkout, '.jenjang'),
    wanted: {
      id: 'jalur sebuah folder yang dapat ditulisi',
      en: 'the path of a folder that can be written to',
    },
    schema: kinds.folder,
  },
  JENJANG_DEMO: {
    description:
      '"on" fills an empty database with the demo city, though never in production; "off" leaves it empty.',
    byDefault: 'on',
    wanted: { id: '"on" atau "off"', en: '"on" or "off"' },
    schema: z.enum(['on', 'off']),
  },
  JENJANG_DEMO_DAY: {
    description:
      'Demonstration time: a day, night included, lasts so many seconds. Refused in production, and where cases have lived in the time of the world.',
    byDefault: null,
    wanted: {
      id: 'bilangan bulat detik dari 1 sampai 86400',
      en: 'a whole number of seconds from 1 to 86400',
    },
    schema: kinds.daySeconds,
  },
  DATABASE_URL: {
    description: 'A PostgreSQL (16 or newer) of your own; without it the embedded one is started.',
    byDefault: null,
    wanted: {
      id: 'alamat seperti postgresql://pengguna:sandi@host:5432/basisdata',
      en: 'an address such as postgresql://user:password@host:5432/database',
    },
    schema: kinds.postgresUrl,
  },
  TEMPORAL_ADDRESS: {
    description: 'A Temporal server of your own, host:port; without it the embedded one is started.',
    byDefault: null,
    wanted: { id: 'host:port, misalnya 127.0.0.1:7233', en: 'host:port, such as 127.0.0.1:7233' },
    schema: kinds.address,
  },
  TEMPORAL_NAMESPACE: {
    description: 'The Temporal namespace of the cases; it must exist on a server of your own.',
    byDefault: 'default',
    wanted: aText,
    schema: kinds.text,
  },
  TEMPORAL_TASK_QUEUE: {
    description: 'The Temporal task queue of the worker. Two stacks on one namespace need two.',
    byDefault: 'jenjang',
    wanted: aText,
    schema: kinds.text,
  },
  DRAIN_SECONDS: {
    description:
      'How long an API that is told to stop goes on taking requests, while `/readyz` says 503, so that a proxy sends them elsewhere.',
    byDefault: '0',
    wanted: { id: 'bilangan bulat detik dari 0 sampai 60', en: 'a whole number of seconds from 0 to 60' },
    schema: kinds.drainSeconds,
  },
  METRICS_HOST: {
    description:
      'The network address on which API and worker serve `/metrics`; whoever reaches it may read it, so never one of the open net.',
    byDefault: '127.0.0.1',
    wanted: { id: 'alamat IP atau nama komputer', en: 'an IP address or a host name' },
    schema: kinds.host,
  },
  API_METRICS_PORT: {
    description:
      "The port of the API's `/metrics`. Without it `npm start` takes a free one, kept from start to start; an API started alone then serves none.",
    byDefault: null,
    wanted: aPort,
    schema: kinds.port,
  },
  WORKER_METRICS_PORT: {
    description: 'The same for the worker, where `/healthz` and `/readyz` are too.',
    byDefault: null,
    wanted: aPort,
    schema: kinds.port,
  },
  OIDC_ISSUER: {
    description:
      'An OpenID Connect provider of your own; without it the demo provider is started. Needed in production.',
    byDefault: null,
    wanted: { id: 'alamat http(s) penerbit token', en: 'the http(s) address of the issuer of the tokens' },
    schema: kinds.issuer,
  },
  OIDC_AUDIENCE: {
    description: 'The audience that a token must name.',
    byDefault: 'jenjang-api',
    wanted: aText,
    schema: kinds.text,
  },
  OIDC_CLIENT_ID: {
    description:
      'The client as which the page signs people in; the provider must know its address /auth/callback.',
    byDefault: 'jenjang-web',
    wanted: aText,
    schema: kinds.text,
  },
  OIDC_CLIENT_SECRET: {
    description: 'The secret of that client; without one it is public, and bound by PKCE alone.',
    byDefault: null,
    wanted: aText,
    schema: kinds.text,
  },
  IDENTITY_PORT: {
    description: 'The port of the demo OpenID provider; without it a free one, kept from start to start.',
    byDefault: null,
    wanted: aPort,
    schema: kinds.port,
  },
  WEB_ORIGIN: {
    description: 'The public origin of page and API, where a proxy stands before them.',
    byDefault: null,
    wanted: {
      id: 'asal seperti https://jenjang.kota.example',
      en: 'an origin such as https://jenjang.city.example',
    },
    schema: kinds.origin,
  },
  SMTP_URL: {
    description:
      'The mail server that notices go out by. Without it a demonstration keeps its mails to be read, and in production notices are in the page alone.',
    byDefault: null,
    wanted: {
      id: 'alamat seperti smtp://pengguna:sandi@host:587 atau smtps://pengguna:sandi@host:465',
      en: 'an address such as smtp://user:password@host:587 or smtps://user:password@host:465',
    },
    schema: kinds.smtpUrl,
  },
  MAIL_FROM: {
    description: 'Whom notices come from. Needed with SMTP_URL.',
    byDefault: null,
    wanted: {
      id: 'pengirim seperti Jenjang <jenjang@kota.example>',
      en: 'a sender such as Jenjang <jenjang@city.example>',
    },
    schema: kinds.sender,
  },
  NODE_ENV: {
    description: '"production" runs without the demo OpenID provider and the demo city.',
    byDefault: 'development',
    wanted: { id: '"development", "test" atau "production"', en: '"development", "test" or "production"' },
    schema: z.enum(['development', 'test', 'production']),
  },
  LOG_LEVEL: {
    description: 'How much the API and the worker log.',
    byDefault: 'info',
    wanted: {
      id: 'salah satu dari fatal, error, warn, info, debug, trace, silent',
      en: 'one of fatal, error, warn, info, debug, trace, silent',
    },
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  },
};
