import { type SettingName, type SettingValues, settingsList } from './settings-list.js';
import { StartError } from './start-error.js';

/** The environment's variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** All settings, checked. What has no default is undefined when it is not set. */
export interface Settings {
  readonly port: SettingValues['PORT'];
  readonly host: SettingValues['HOST'];
  readonly dataDir: SettingValues['JENJANG_DATA'];
  readonly demo: boolean;
  /** Seconds that a day of the demonstration lasts; undefined: the world's time. */
  readonly demoDay: SettingValues['JENJANG_DEMO_DAY'] | undefined;
  readonly databaseUrl: SettingValues['DATABASE_URL'] | undefined;
  readonly temporalAddress: SettingValues['TEMPORAL_ADDRESS'] | undefined;
  readonly temporalNamespace: SettingValues['TEMPORAL_NAMESPACE'];
  readonly temporalTaskQueue: SettingValues['TEMPORAL_TASK_QUEUE'];
  readonly drainSeconds: SettingValues['DRAIN_SECONDS'];
  readonly metricsHost: SettingValues['METRICS_HOST'];
  /** Undefined: the process serves no metrics. */
  readonly apiMetricsPort: SettingValues['API_METRICS_PORT'] | undefined;
  readonly workerMetricsPort: SettingValues['WORKER_METRICS_PORT'] | undefined;
  readonly oidcIssuer: SettingValues['OIDC_ISSUER'] | undefined;
  readonly oidcAudience: SettingValues['OIDC_AUDIENCE'];
  readonly oidcClientId: SettingValues['OIDC_CLIENT_ID'];
  readonly oidcClientSecret: SettingValues['OIDC_CLIENT_SECRET'] | undefined;
  readonly identityPort: SettingValues['IDENTITY_PORT'] | undefined;
  readonly webOrigin: SettingValues['WEB_ORIGIN'] | undefined;
  /** Undefined: no mail is sent. */
  readonly smtpUrl: SettingValues['SMTP_URL'] | undefined;
  readonly mailFrom: SettingValues['MAIL_FROM'] | undefined;
  readonly nodeEnv: SettingValues['NODE_ENV'];
  readonly logLevel: SettingValues['LOG_LEVEL'];
}

/** The settings of a process that talks to a database, to Temporal and to an OpenID provider already there. */
export interface ProcessSettings extends Settings {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly oidcIssuer: string;
}

/**
 * Reads and checks the settings.
 *
 * @throws StartError SETTING_INVALID for a value that is not what the list wants; SETTING_UNKNOWN for a name that
 *   begins with JENJANG_ and is not in the list; SETTING_MISSING when production has no OpenID provider, or a mail
 *   server is to send for nobody; DEMO_DAY_IN_PRODUCTION
 */
export function loadSettings(environment: Environment): Settings {
  refuseUnknown(environment);
  const nodeEnv = required(environment, 'NODE_ENV');
  const settings = {
    port: required(environment, 'PORT'),
    host: required(environment, 'HOST'),
    dataDir: required(environment, 'JENJANG_DATA'),
    demo: required(environment, 'JENJANG_DEMO') === 'on' && nodeEnv !== 'production',
    demoDay: read(environment, 'JENJANG_DEMO_DAY'),
    databaseUrl: read(environment, 'DATABASE_URL'),
    temporalAddress: read(environment, 'TEMPORAL_ADDRESS'),
    temporalNamespace: required(environment, 'TEMPORAL_NAMESPACE'),
    temporalTaskQueue: required(environment, 'TEMPORAL_TASK_QUEUE'),
    drainSeconds: required(environment, 'DRAIN_SECONDS'),
    metricsHost: required(environment, 'METRICS_HOST'),
    apiMetricsPort: read(environment, 'API_METRICS_PORT'),
    workerMetricsPort: read(environment, 'WORKER_METRICS_PORT'),
    oidcIssuer: read(environment, 'OIDC_ISSUER'),
    oidcAudience: required(environment, 'OIDC_AUDIENCE'),
    oidcClientId: required(environment, 'OIDC_CLIENT_ID'),
    oidcClientSecret: read(environment, 'OIDC_CLIENT_SECRET'),
    identityPort: read(environment, 'IDENTITY_PORT'),
    webOrigin: read(environment, 'WEB_ORIGIN'),
    smtpUrl: read(environment, 'SMTP_URL'),
    mailFrom: read(environment, 'MAIL_FROM'),
    nodeEnv,
    logLevel: required(environment, 'LOG_LEVEL'),
  };
  if (nodeEnv === 'production' && settings.oidcIssuer === undefined) throw missing('OIDC_ISSUER');
  if (settings.smtpUrl !== undefined && settings.mailFrom === undefined) throw missing('MAIL_FROM');
  if (nodeEnv === 'production' && settings.demoDay !== undefined) throw demoDayInProduction;
  return settings;
}

/**
 * The settings of the API and the worker, to whom the start hands over what it started.
 *
 * @throws StartError as `loadSettings`, and SETTING_MISSING without a database, a Temporal or an issuer
 */
export function loadProcessSettings(environment: Environment): ProcessSettings {
  return {
    ...loadSettings(environment),
    databaseUrl: required(environment, 'DATABASE_URL'),
    temporalAddress: required(environment, 'TEMPORAL_ADDRESS'),
    oidcIssuer: required(environment, 'OIDC_ISSUER'),
  };
}

function required<Name extends SettingName>(environment: Environment, name: Name): SettingValues[Name] {
  const value = read(environment, name);
  if (value === undefined) throw missing(name);
  return value;
}

function read<Name extends SettingName>(
  environment: Environment,
  name: Name,
): SettingValues[Name] | undefined {
  const { schema, byDefault } = settingsList[name];
  const given = environment[name] || byDefault;
  if (given === null) return undefined;
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw invalid(name, given);
}

function invalid(name: SettingName, given: string): StartError {
  const { wanted } = settingsList[name];
  const shown = withoutPassword(given);
  return new StartError('SETTING_INVALID', {
    id: `${name} harus ${wanted.id}, bukan "${shown}"`,
    en: `${name} must be ${wanted.en}, not "${shown}"`,
  });
}

function missing(name: SettingName): StartError {
  const { wanted } = settingsList[name];
  return new StartError('SETTING_MISSING', {
    id: `${name} belum disetel: ${wanted.id}`,
    en: `${name} is not set: ${wanted.en}`,
  });
}

const demoDayInProduction = new StartError('DEMO_DAY_IN_PRODUCTION', {
  id: 'JENJANG_DEMO_DAY mempercepat waktu dan hanya untuk demonstrasi; hapus setelan ini pada produksi',
  en: 'JENJANG_DEMO_DAY makes time run faster and is for demonstrations; remove it in production',
});

function refuseUnknown(environment: Environment): void {
  const unknown = Object.keys(environment).find(
    (name) => name.startsWith('JENJANG_') && !(name in settingsList),
  );
  if (unknown === undefined) return;
  const known = Object.keys(settingsList).join(', ');
  throw new StartError('SETTING_UNKNOWN', {
    id: `${unknown} bukan pengaturan yang dikenal; yang ada: ${known}`,
    en: `${unknown} is not a known setting; there are: ${known}`,
  });
}

const withoutPassword = (value: string) => value.replace(/(:\/\/[^:@/]*):.*@/, '$1:***@');
