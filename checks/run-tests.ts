import { readFile } from 'node:fs/promises';
import type { Tally } from './guard.ts';
import { readJourneyTally, readTestTally } from './read-tally.ts';
import { runProgram } from './run-program.ts';

/** All tests of all workspaces. The output is live; the numbers come from the report. */
export async function runTests(report: string): Promise<Tally> {
  const words = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runProgram({ words, output: 'live' });
  return atLeastOneFailure(code, await readReport(report, readTestTally));
}

/** The screens in a real Chromium. */
export async function runJourneys(report: string): Promise<Tally> {
  const words = ['playwright', 'test', '-c', 'journeys/playwright.config.ts', '--reporter=list,json'];
  const { code } = await runProgram({ words, output: 'live', env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } });
  return atLeastOneFailure(code, await readReport(report, readJourneyTally));
}

async function readReport(path: string, read: (report: unknown) => Tally): Promise<Tally> {
  try {
    return read(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    console.error(`No report of this step: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

/** A runner may fail without a failed test: nothing found, an error between tests. */
function atLeastOneFailure(code: number, tally: Tally): Tally {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
