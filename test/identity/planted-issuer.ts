import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { freePort } from '../../scripts/stack/ports.js';

/** An issuer whose private key the test holds, so that it can sign whatever no real provider would. */
export interface PlantedIssuer {
  readonly issuer: string;
  readonly publicKey: JWK;
  /** How often the key set was asked for. */
  fetches(): number;
  sign(claims: JWTPayload): Promise<string>;
  /** Signs with a new key from now on, and serves no other. */
  rotate(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Makes an issuer with an RSA key; it answers once it is started. */
export async function plantedIssuer(): Promise<PlantedIssuer> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  let key = await newKey('key-1');
  let fetches = 0;
  const server = createServer((request, response) => {
    if (request.url === '/jwks') fetches += 1;
    const discovery = { issuer, jwks_uri: `${issuer}/jwks` };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(request.url === '/jwks' ? { keys: [key.jwk] } : discovery));
  });
  return {
    issuer,
    publicKey: key.jwk,
    fetches: () => fetches,
    sign: (claims) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: key.jwk.kid ?? '' }).sign(key.privateKey),
    rotate: async () => {
      key = await newKey('key-2');
    },
    start: () => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve)),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function newKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}
