import type { Tally } from './guard.ts';

/** Vitest's json report. A file that cannot even be loaded has no tests and counts as one failure. */
export function readTestTally(report: unknown): Tally {
  const files = readField(report, 'testResults');
  if (!Array.isArray(files)) throw new Error('The report lists no test files.');
  const unloadable = files.filter(
    (file) => readField(file, 'status') === 'failed' && !hasFailedTest(readField(file, 'assertionResults')),
  );
  return {
    passed: readCount(report, 'numPassedTests'),
    failed: readCount(report, 'numFailedTests') + unloadable.length,
  };
}

/** Playwright's json report. A test that passed only when repeated has failed: the desk has to work the first time. */
export function readJourneyTally(report: unknown): Tally {
  const stats = readField(report, 'stats');
  return {
    passed: readCount(stats, 'expected'),
    failed: readCount(stats, 'unexpected') + readCount(stats, 'flaky'),
  };
}

function hasFailedTest(tests: unknown): boolean {
  return Array.isArray(tests) && tests.some((test) => readField(test, 'status') === 'failed');
}

function readCount(value: unknown, name: string): number {
  const count = readField(value, name);
  if (typeof count !== 'number') throw new Error(`The report has no number ${name}.`);
  return count;
}

function readField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
