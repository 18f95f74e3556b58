import { expect, test } from 'vitest';
import { readJourneyTally, readTestTally } from './read-tally.ts';

test('a test file that cannot be loaded counts as one failure', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  };
  expect(readTestTally(report)).toEqual({ passed: 7, failed: 2 });
});

test('a journey that passed only when it was repeated has failed', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 0 } };
  expect(readJourneyTally(report)).toEqual({ passed: 5, failed: 3 });
});

test('a report without numbers is an error, not a success', () => {
  expect(() => readJourneyTally({})).toThrow('no number expected');
  expect(() => readTestTally({ numPassedTests: 1 })).toThrow('no test files');
});
