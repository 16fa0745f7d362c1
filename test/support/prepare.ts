// What the tests need beyond packages, fetched before the first test so that none waits for a download.
import { temporalCli } from '../../scripts/stack/temporal-cli.js';
import { testServerExecutable } from '../../scripts/stack/test-server.js';

try {
  await testServerExecutable();
  await temporalCli(console.log);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
