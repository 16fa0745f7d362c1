// The OpenID provider of the embedded stack, with the accounts of the demo city.
// Environment: IDENTITY_PORT, JENJANG_DATA, PORT or WEB_ORIGIN, OIDC_ISSUER, OIDC_AUDIENCE.
import { StartError } from '../../settings/start-error.js';
import { startIdentity } from './server.js';
import { readIdentitySettings } from './settings.js';

try {
  const identity = await startIdentity(readIdentitySettings(process.env));
  console.log(`identity ready ${identity.issuer}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void identity.close());
  }
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
