// What the tests need beyond packages, fetched before the first test so that none waits for a download.
import { testServerExecutable } from '../../scripts/stack/test-server.js';

try {
  await testServerExecutable();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
