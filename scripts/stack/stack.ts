import { type Environment, loadSettings, type ProcessSettings } from '../../settings/settings.js';
import { childEnvironment } from './child-environment.js';
import { claimDataFolder } from './data-folder.js';
import { seedDemoCity } from './demo-city.js';
import { keepLogsSmall } from './log-files.js';
import { migrate } from './migrate.js';
import { preflight } from './preflight.js';
import type { ProcessIdentity } from './process-identity.js';
import { rememberedPorts } from './remembered-ports.js';
import { type Roster, roster, StartAbandoned } from './roster.js';
import { setPace } from './set-pace.js';
import * as plans from './stack-parts.js';
import type { Part } from './supervise.js';
import { temporalCli } from './temporal-cli.js';

/** What a stack is started with. */
export interface StackOptions {
  /** Its settings, under the names of the settings list. */
  readonly environment: Environment;
  readonly onProgress?: (line: string) => void;
  /** Gives the start up: what has begun is ended, then `startStack` rejects. */
  readonly signal?: AbortSignal;
  /** Kills, from then on, what was asked to end and has not ended yet. */
  readonly hurry?: AbortSignal;
  /** The processes whose end ends this one, noted for the next start. */
  readonly launchers?: readonly ProcessIdentity[];
}

/** The embedded Temporal, which can also lose its memory. */
export interface TemporalPart extends Part {
  /** Ends it, takes away its data, and starts it again. */
  wipe(): Promise<void>;
}

/** A running stack; the parts that settings replace by the user's own are null. */
export interface Stack {
  readonly url: string;
  readonly settings: ProcessSettings;
  readonly postgres: Part | null;
  readonly temporal: TemporalPart | null;
  readonly identity: Part | null;
  /** The demonstration's mail server. */
  readonly mail: Part | null;
  readonly worker: Part;
  readonly api: Part;
  /** Ends every part, those first that use others. */
  stop(): Promise<void>;
}

/**
 * Brings up everything: PostgreSQL with migrations and demo city, Temporal, the OpenID provider, worker and API.
 *
 * @throws StartError for a cause the reader can remove, StartAbandoned after the signal; nothing is left running
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { environment, onProgress: say = () => undefined, signal, hurry, launchers = [] } = options;
  const settings = loadSettings(environment);
  const { dataDir, port } = settings;
  const url = `http://${settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host}:${port}`;
  const team = roster(await claimDataFolder(dataDir, { port, url }, launchers, say), say, hurry);
  const abandon = () => void team.stop();
  signal?.addEventListener('abort', abandon);
  try {
    if (signal?.aborted) throw new StartAbandoned();
    await preflight(settings);
    keepLogsSmall(dataDir);
    return await bringUp({ team, environment, settings, url, say });
  } catch (error) {
    await team.stop();
    // What fails because it is being ended is not a failure of its own.
    throw signal?.aborted ? new StartAbandoned() : error;
  } finally {
    signal?.removeEventListener('abort', abandon);
  }
}

interface Begun {
  readonly team: Roster;
  readonly environment: Environment;
  readonly settings: ReturnType<typeof loadSettings>;
  readonly url: string;
  readonly say: (line: string) => void;
}

async function bringUp({ team, environment, settings, url, say }: Begun): Promise<Stack> {
  const { dataDir } = settings;
  const program = settings.temporalAddress === undefined ? await temporalCli(say, team.job('go')) : null;
  const ports = await rememberedPorts(dataDir, settings.port);
  const identityPort = settings.identityPort ?? ports.identity;
  const keepsMails = settings.smtpUrl === undefined && settings.nodeEnv !== 'production';
  const started = {
    databaseUrl: settings.databaseUrl ?? '',
    temporalAddress: settings.temporalAddress ?? `127.0.0.1:${ports.temporal}`,
    oidcIssuer: settings.oidcIssuer ?? `http://127.0.0.1:${identityPort}`,
    identityPort,
    apiMetricsPort: settings.apiMetricsPort ?? ports.apiMetrics,
    workerMetricsPort: settings.workerMetricsPort ?? ports.workerMetrics,
    smtpUrl: settings.smtpUrl ?? (keepsMails ? `smtp://127.0.0.1:${ports.mail}` : undefined),
  };
  const postgres =
    settings.databaseUrl === undefined
      ? team.part(
          plans.postgresPlan(dataDir, ports.postgres, (address) => {
            started.databaseUrl = address;
          }),
        )
      : null;
  const temporal =
    program === null
      ? null
      : forgetful(
          dataDir,
          team.part(
            plans.temporalPlan({
              program,
              dataDir,
              namespace: settings.temporalNamespace,
              port: ports.temporal,
              uiPort: ports.temporalUi,
            }),
          ),
        );
  team.note({
    postgres: postgres && { port: ports.postgres },
    temporal: temporal && { port: ports.temporal, uiPort: ports.temporalUi },
    identity: settings.oidcIssuer === undefined ? { url: started.oidcIssuer } : null,
  });
  await team.together([
    temporal?.start(),
    (async () => {
      await postgres?.start();
      const applied = await migrate(started.databaseUrl);
      if (applied.length > 0) say(`database: applied ${applied.join(', ')}`);
      await setPace(started.databaseUrl, settings.demoDay);
      if (!settings.demo) return;
      const env = childEnvironment(environment, settings, started);
      await seedDemoCity({ dataDir, env, ownDatabase: postgres === null, onLaunch: team.job('seed'), say });
    })(),
  ]);
  const env = childEnvironment(environment, settings, started);
  const identity =
    settings.oidcIssuer === undefined
      ? team.part(plans.identityPlan(dataDir, env, started.oidcIssuer))
      : null;
  const mail = keepsMails ? team.part(plans.mailPlan(dataDir, env, ports.mail)) : null;
  if (started.smtpUrl === undefined)
    say('SMTP_URL is not set: notices are in the page alone, no mail is sent');
  const worker = team.part(
    plans.workerPlan(dataDir, env, {
      address: started.temporalAddress,
      namespace: settings.temporalNamespace,
      name: settings.temporalTaskQueue,
    }),
  );
  const api = team.part(plans.apiPlan(dataDir, env, url));
  await team.together([identity?.start(), mail?.start(), worker.start(), api.start()]);
  const figuresAt = (metricsPort: number) => `http://${settings.metricsHost}:${metricsPort}/metrics`;
  say(
    `metrics: ${figuresAt(started.apiMetricsPort)} (API), ${figuresAt(started.workerMetricsPort)} (worker)`,
  );
  return {
    url,
    settings: { ...settings, ...started },
    postgres,
    temporal,
    identity,
    mail,
    worker,
    api,
    stop: team.stop,
  };
}

function forgetful(dataDir: string, part: Part): TemporalPart {
  return Object.assign(part, {
    async wipe() {
      await part.stop();
      plans.wipeTemporal(dataDir);
      await part.start();
    },
  });
}
