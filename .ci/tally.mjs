// Adds up what .ci/run wrote down: node .ci/tally.mjs FOLDER TEST_STATUS. Exit status 1 when anything failed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, testStatus] = process.argv.slice(2);
const counts = [check(join(folder, 'check')), tests(join(folder, 'tests.json'))];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function check(file) {
  const [, passed, failed] = readFileSync(file, 'utf8').match(/^check: (\d+) passed, (\d+) failed$/m) ?? [];
  return passed === undefined ? { passed: 0, failed: 1 } : { passed: Number(passed), failed: Number(failed) };
}

function tests(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  // A file that could not even be loaded has no failed test of its own.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  // What fails after the last test, such as a database left behind, shows in the exit status alone.
  return { passed: report.numPassedTests, failed: failed === 0 && testStatus !== '0' ? 1 : failed };
}
