import { randomBytes } from 'node:crypto';
import Provider, {
  type Configuration,
  errors,
  interactionPolicy,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import type { DemoAccounts } from './accounts.js';
import { registeredClients } from './clients.js';
import { MemoryAdapter } from './memory-adapter.js';
import { pageHeaders } from './page-frame.js';
import { errorPage, signedOutPage, signOutPage } from './pages.js';
import type { IdentitySettings } from './settings.js';
import type { SigningKeys } from './signing-keys.js';

/** How the API is named in OAuth, where a resource is a URI; its tokens carry the plain audience. */
const apiResource = 'urn:jenjang:api';

const hour = 3600;
/** A working day: the demo has no refresh tokens, and nobody is to sign in twice before going home. */
const workingDay = 8 * hour;

/** Makes the OpenID provider of the embedded stack; the routes of sign-in itself are in `interactions.ts`. */
export function createProvider(
  settings: IdentitySettings,
  accounts: DemoAccounts,
  keys: SigningKeys,
): Provider {
  return new Provider(settings.issuer, {
    adapter: MemoryAdapter,
    clients: registeredClients(settings.webOrigins),
    jwks: keys,
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    // The page asks once and has the name: no second call for it.
    conformIdTokenClaims: false,
    findAccount: (_context, username) => oidcAccount(accounts, username),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}`, policy: signInOnly() },
    loadExistingGrant: grantWhatIsAsked,
    clientBasedCORS: (_context, origin) => settings.webOrigins.includes(origin),
    cookies: cookiesOf(settings.port),
    features: features(settings.audience),
    renderError: (context, { error, error_description }) =>
      show(context, errorPage(error, error_description ?? '')),
    ttl: {
      AccessToken: workingDay,
      AuthorizationCode: 60,
      Grant: workingDay,
      IdToken: hour,
      Interaction: hour,
      Session: workingDay,
    },
  });
}

function features(audience: string): Configuration['features'] {
  return {
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => apiResource,
      useGrantedResource: () => true,
      getResourceServerInfo: (_context, resource) => {
        if (resource !== apiResource) throw new errors.InvalidTarget();
        return {
          audience,
          scope: '',
          accessTokenTTL: workingDay,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        };
      },
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => show(context, signOutPage(form)),
      postLogoutSuccessSource: (context) => show(context, signedOutPage()),
    },
  };
}

/** Both clients are our own, so nobody is asked whether they may act: the prompt for consent is left out. */
function signInOnly(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

async function grantWhatIsAsked(context: KoaContextWithOIDC) {
  const { client, session, provider } = context.oidc;
  if (!client || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const existing = known ? await provider.Grant.find(known) : undefined;
  if (existing?.accountId === session.accountId) return existing;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

function oidcAccount(accounts: DemoAccounts, username: string) {
  const account = accounts.get(username);
  if (!account) return undefined;
  return {
    accountId: username,
    claims: () => ({ sub: username, name: account.name, preferred_username: username }),
  };
}

/** Cookies know no ports: without the port in their names two stacks on one machine would sign each other out. */
function cookiesOf(port: number): NonNullable<Configuration['cookies']> {
  return {
    // Sessions are kept in memory, so a key that outlives the process would protect nothing.
    keys: [randomBytes(32).toString('base64url')],
    names: {
      session: `jenjang_${port}_session`,
      interaction: `jenjang_${port}_interaction`,
      resume: `jenjang_${port}_resume`,
    },
  };
}

function show(context: KoaContextWithOIDC, page: string): void {
  context.set(pageHeaders());
  context.body = page;
}
