import type { ClientMetadata } from 'oidc-provider';

/** The program on the command line: any port of this machine, as RFC 8252 has it for native programs. */
export const cliClient = { id: 'jenjang-cli', redirectUri: 'http://127.0.0.1/callback' } as const;

/** The web page, which returns from sign-in to `/auth/callback` of its own origin. */
export const webClient = { id: 'jenjang-web', redirectPath: '/auth/callback' } as const;

/** The two programs that may ask for tokens: public, so bound by PKCE instead of a secret. */
export function registeredClients(webOrigins: readonly string[]): ClientMetadata[] {
  return [
    {
      ...publicClient,
      client_id: cliClient.id,
      client_name: 'Jenjang CLI',
      application_type: 'native',
      redirect_uris: [cliClient.redirectUri],
    },
    {
      ...publicClient,
      client_id: webClient.id,
      client_name: 'Jenjang',
      redirect_uris: webOrigins.map((origin) => `${origin}${webClient.redirectPath}`),
      post_logout_redirect_uris: webOrigins.map((origin) => `${origin}/`),
    },
  ];
}

const publicClient = {
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code'],
  response_types: ['code'],
  id_token_signed_response_alg: 'ES256',
} satisfies Partial<ClientMetadata>;
