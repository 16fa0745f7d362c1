import * as oidc from 'openid-client';
import { Refusal } from '../../domain/refusal.js';

/** The page as a client of the OpenID provider. */
export interface OidcClient {
  readonly issuer: string;
  readonly clientId: string;
  /** Without one the client is public, and bound by PKCE alone. */
  readonly clientSecret: string | undefined;
}

const patienceSeconds = 5;

/** Finds the provider's addresses, once; asked anew by the next sign-in where it was not there. */
export function openIdProvider({
  issuer,
  clientId,
  clientSecret,
}: OidcClient): () => Promise<oidc.Configuration> {
  let found: Promise<oidc.Configuration> | undefined;
  return async () => {
    found ??= discover();
    try {
      return await found;
    } catch (cause) {
      found = undefined;
      const refusal = new Refusal('IDENTITY_UNAVAILABLE');
      refusal.cause = cause;
      throw refusal;
    }
  };

  function discover(): Promise<oidc.Configuration> {
    const plain = issuer.startsWith('http:');
    return oidc.discovery(
      new URL(issuer),
      clientId,
      undefined,
      clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret),
      {
        timeout: patienceSeconds,
        // A provider without TLS is one on this machine, or one whose operator wants it so.
        execute: [oidc.enableNonRepudiationChecks, ...(plain ? [oidc.allowInsecureRequests] : [])],
      },
    );
  }
}
