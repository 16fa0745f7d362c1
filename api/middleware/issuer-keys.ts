import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { Refusal } from '../../domain/refusal.js';

const patienceMs = 3_000;
/** A key that the provider has withdrawn is trusted no longer than this, while the provider can be reached. */
const refreshAfterMs = 10 * 60_000;

type RemoteKeys = ReturnType<typeof createRemoteJWKSet>;

/**
 * The public keys of an OpenID provider, found through its discovery document when the first token comes.
 *
 * Keys once fetched are kept while the provider is away: people who are signed in go on working. The function
 * throws Refusal IDENTITY_UNAVAILABLE when keys are needed and none were ever fetched.
 */
export function issuerKeys(issuer: string, now: () => Date): JWTVerifyGetKey {
  let discovered: Promise<RemoteKeys> | undefined;
  let refreshedAt = 0;

  async function remoteKeys(): Promise<RemoteKeys> {
    discovered ??= discover(issuer);
    try {
      return await discovered;
    } catch (cause) {
      // Asked anew by the next request: the provider may start after the API.
      discovered = undefined;
      throw unavailable(cause);
    }
  }

  function refreshInBackground(keys: RemoteKeys): void {
    const at = now().getTime();
    if (keys.jwks() === undefined || at - refreshedAt < refreshAfterMs) return;
    refreshedAt = at;
    // Nobody waits for it; when it fails, the keys we have stay.
    keys.reload().catch(() => undefined);
  }

  return async (header, token) => {
    const keys = await remoteKeys();
    refreshInBackground(keys);
    try {
      return await keys(header, token);
    } catch (error) {
      // With keys at hand the token names one that nobody knows: its fault, not the provider's.
      throw keys.jwks() === undefined ? unavailable(error) : error;
    }
  };
}

async function discover(issuer: string): Promise<RemoteKeys> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  // The freshness of keys is minded here, so that a provider that is away for long does not lock everybody out.
  return createRemoteJWKSet(keySetAddress(await response.json(), issuer), {
    cacheMaxAge: Number.POSITIVE_INFINITY,
    timeoutDuration: patienceMs,
  });
}

function keySetAddress(document: unknown, issuer: string): URL {
  if (typeof document !== 'object' || document === null)
    throw new Error('the discovery document is no object');
  // OpenID Connect Discovery 1.0, 4.3: a document that names another issuer must not be used.
  if (!('issuer' in document) || document.issuer !== issuer) {
    throw new Error(`the discovery document is not of issuer ${issuer}`);
  }
  if (!('jwks_uri' in document) || typeof document.jwks_uri !== 'string') {
    throw new Error('the discovery document names no jwks_uri');
  }
  return new URL(document.jwks_uri);
}

function unavailable(cause: unknown): Refusal {
  const refusal = new Refusal('IDENTITY_UNAVAILABLE');
  refusal.cause = cause;
  return refusal;
}
