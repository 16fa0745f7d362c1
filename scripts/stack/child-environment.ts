import type { Sender } from '../../settings/setting-kinds.js';
import type { Environment, ProcessSettings, Settings } from '../../settings/settings.js';

/** In whose name the demonstration's mails go out. */
const demoSender: Sender = { name: 'Jenjang', address: 'jenjang@damairaya.example' };

/** The environment that hands the settings over to a program of ours, on top of the one this process has. */
export function childEnvironment(
  environment: Environment,
  settings: Settings,
  started: Pick<
    ProcessSettings,
    | 'databaseUrl'
    | 'temporalAddress'
    | 'oidcIssuer'
    | 'identityPort'
    | 'smtpUrl'
    | 'apiMetricsPort'
    | 'workerMetricsPort'
  >,
): NodeJS.ProcessEnv & { readonly DATABASE_URL: string } {
  const { identityPort, webOrigin, smtpUrl, mailFrom } = { ...settings, ...started };
  const { apiMetricsPort, workerMetricsPort } = { ...settings, ...started };
  return {
    ...environment,
    PORT: String(settings.port),
    HOST: settings.host,
    JENJANG_DATA: settings.dataDir,
    JENJANG_DEMO: settings.demo ? 'on' : 'off',
    DATABASE_URL: started.databaseUrl,
    TEMPORAL_ADDRESS: started.temporalAddress,
    TEMPORAL_NAMESPACE: settings.temporalNamespace,
    TEMPORAL_TASK_QUEUE: settings.temporalTaskQueue,
    DRAIN_SECONDS: String(settings.drainSeconds),
    METRICS_HOST: settings.metricsHost,
    OIDC_ISSUER: started.oidcIssuer,
    OIDC_AUDIENCE: settings.oidcAudience,
    OIDC_CLIENT_ID: settings.oidcClientId,
    NODE_ENV: settings.nodeEnv,
    LOG_LEVEL: settings.logLevel,
    ...(settings.demoDay !== undefined && { JENJANG_DEMO_DAY: String(settings.demoDay) }),
    ...(settings.oidcClientSecret !== undefined && { OIDC_CLIENT_SECRET: settings.oidcClientSecret }),
    ...(apiMetricsPort !== undefined && { API_METRICS_PORT: String(apiMetricsPort) }),
    ...(workerMetricsPort !== undefined && { WORKER_METRICS_PORT: String(workerMetricsPort) }),
    ...(identityPort !== undefined && { IDENTITY_PORT: String(identityPort) }),
    ...(webOrigin !== undefined && { WEB_ORIGIN: webOrigin }),
    ...(smtpUrl !== undefined && { SMTP_URL: smtpUrl, MAIL_FROM: senderText(mailFrom ?? demoSender) }),
  };
}

function senderText({ name, address }: Sender): string {
  return `${name} <${address}>`;
}
