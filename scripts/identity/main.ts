// The OpenID provider of the embedded stack, with the accounts of the demo city.
// Environment: IDENTITY_PORT, JENJANG_DATA, PORT or WEB_ORIGIN, OIDC_ISSUER, OIDC_AUDIENCE.
import { StartError } from '../../settings/start-error.js';
import { readIdentitySettings } from './settings.js';

try {
  const settings = readIdentitySettings(process.env);
  // Loaded only now: a refusal is to be one sentence, and the provider's library speaks up as it loads.
  const { startIdentity } = await import('./server.js');
  const identity = await startIdentity(settings);
  console.log(`identity ready ${identity.issuer}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void identity.close());
  }
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
