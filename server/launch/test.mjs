import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium, findChromium } from './chromium.mjs';
import { prepare } from './prepare.mjs';
import { step } from './step.mjs';

// `npm test`: everything, and what it needs is fetched first. `npm test -- engine` runs only the tests whose path fits.
const chosen = process.argv.slice(2);
const node = await prepare({ site: true });
const chromium = chosen.length > 0 ? findChromium() : await ensureChromium();
/** @type {NodeJS.ProcessEnv} */
const environment = { ...process.env, ...(chromium && { CHROMIUM_PATH: chromium }) };
// A log that is kept in a file is read by people too.
if (!process.stdout.isTTY && !process.env.FORCE_COLOR) environment.NO_COLOR = '1';

const folder = mkdtempSync(join(tmpdir(), 'handrail-test-'));
const results = join(folder, 'vitest.json');
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...chosen];

const steps =
  chosen.length > 0
    ? { tests: await step(node, vitest, environment) }
    : {
        types: await step(node, ['server/launch/typecheck.mjs'], environment),
        lint: await step(node, ['node_modules/oxlint/bin/oxlint'], environment),
        tests: await step(node, vitest, environment),
      };

const { passed, failed } = count(steps.tests.passed);
rmSync(folder, { recursive: true, force: true });

process.stdout.write('\n');
for (const [name, { passed: fine, seconds }] of Object.entries(steps)) {
  process.stdout.write(`${name.padEnd(6)} ${fine ? 'passed' : 'FAILED'}  ${seconds.toFixed(1)} s\n`);
}
const otherFailures = Object.entries(steps).filter(([name, { passed: fine }]) => name !== 'tests' && !fine).length;
process.stdout.write(`\n${passed} passed, ${failed + otherFailures} failed\n`);
process.exitCode = Object.values(steps).every((one) => one.passed) ? 0 : 1;

/**
 * Tests by vitest's own count. A file that could not be loaded holds no test and counts as one failure, and so does a
 * run that failed for a reason that is no test's.
 * @param {boolean} fine how vitest ended
 */
function count(fine) {
  try {
    const report = JSON.parse(readFileSync(results, 'utf8'));
    const unloaded = report.testResults.filter((/** @type {{ status: string, assertionResults: unknown[] }} */ file) => {
      return file.status === 'failed' && file.assertionResults.length === 0;
    }).length;
    const failures = report.numFailedTests + unloaded;
    return { passed: report.numPassedTests, failed: fine ? failures : Math.max(failures, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
