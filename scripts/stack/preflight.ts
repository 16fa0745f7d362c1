import { Connection } from '@temporalio/client';
import pg from 'pg';
import type { Settings } from '../../settings/settings.js';
import { StartError } from '../../settings/start-error.js';
import { listenError } from './ports.js';

/**
 * Checks what a start can know before it starts anything: the API's port, and the user's own PostgreSQL, Temporal
 * and OpenID provider where settings name them.
 *
 * @throws StartError PORT_UNAVAILABLE, DATABASE_UNREACHABLE, DATABASE_TOO_OLD, TEMPORAL_UNREACHABLE,
 *   TEMPORAL_NAMESPACE_MISSING, OIDC_UNREACHABLE
 */
export async function preflight(settings: Settings): Promise<void> {
  await checkPort('PORT', settings.port, settings.host);
  const { databaseUrl, temporalAddress, temporalNamespace, oidcIssuer, identityPort } = settings;
  if (databaseUrl !== undefined) await checkDatabase(databaseUrl);
  if (temporalAddress !== undefined) await checkTemporal(temporalAddress, temporalNamespace);
  if (oidcIssuer !== undefined) await checkIssuer(oidcIssuer);
  else if (identityPort !== undefined) await checkPort('IDENTITY_PORT', identityPort, '127.0.0.1');
}

async function checkPort(name: 'PORT' | 'IDENTITY_PORT', port: number, host: string): Promise<void> {
  const code = await listenError(port, host);
  if (code === null) return;
  const why =
    code === 'EADDRINUSE'
      ? { id: 'sedang dipakai program lain', en: 'is in use by another program' }
      : { id: `tidak dapat dibuka (${code})`, en: `cannot be opened (${code})` };
  throw new StartError('PORT_UNAVAILABLE', {
    id: `Port ${port} di ${host} ${why.id}; setel ${name} ke port lain`,
    en: `Port ${port} of ${host} ${why.en}: set ${name} to another one`,
  });
}

async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  const version = await serverVersion(client).catch((error: unknown) => {
    const why = error instanceof Error ? error.message || error.name : String(error);
    throw new StartError('DATABASE_UNREACHABLE', {
      id: `PostgreSQL pada DATABASE_URL tidak dapat dihubungi (${why}); jalankan server itu, atau perbaiki atau kosongkan DATABASE_URL`,
      en: `The PostgreSQL of DATABASE_URL cannot be reached (${why}): start it, or correct or unset DATABASE_URL`,
    });
  });
  if (version >= 160_000) return;
  throw new StartError('DATABASE_TOO_OLD', {
    id: `PostgreSQL pada DATABASE_URL versi ${Math.floor(version / 10_000)}; Jenjang memerlukan 16 atau lebih baru`,
    en: `The PostgreSQL of DATABASE_URL is version ${Math.floor(version / 10_000)}: Jenjang needs 16 or newer`,
  });
}

async function serverVersion(client: pg.Client): Promise<number> {
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    return Number(rows[0]?.server_version_num);
  } finally {
    await client.end();
  }
}

async function checkTemporal(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 5_000 }).catch(() => null);
  if (connection === null) {
    throw new StartError('TEMPORAL_UNREACHABLE', {
      id: `Tidak ada Temporal yang menjawab di ${address}; jalankan server itu, atau perbaiki atau kosongkan TEMPORAL_ADDRESS`,
      en: `No Temporal answers at ${address}: start it, or correct or unset TEMPORAL_ADDRESS`,
    });
  }
  try {
    await connection.workflowService.describeNamespace({ namespace });
  } catch {
    throw new StartError('TEMPORAL_NAMESPACE_MISSING', {
      id: `Temporal di ${address} tidak mengenal namespace ${namespace}; buat dengan temporal operator namespace create -n ${namespace}, atau perbaiki TEMPORAL_NAMESPACE`,
      en: `The Temporal at ${address} knows no namespace ${namespace}: create it with temporal operator namespace create -n ${namespace}, or correct TEMPORAL_NAMESPACE`,
    });
  } finally {
    await connection.close();
  }
}

async function checkIssuer(issuer: string): Promise<void> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const found = await fetch(url, { signal: AbortSignal.timeout(10_000) })
    .then((answer) => answer.ok)
    .catch(() => false);
  if (found) return;
  throw new StartError('OIDC_UNREACHABLE', {
    id: `Tidak ada penyedia OpenID Connect yang menjawab di ${url}; jalankan, atau perbaiki OIDC_ISSUER`,
    en: `No OpenID Connect provider answers at ${url}: start it, or correct OIDC_ISSUER`,
  });
}
