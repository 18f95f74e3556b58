import { defineConfig } from 'vitest/config';

// One worker reads each of our modules once, not once a file. Nothing of ours lives in a module: each test has a database of its own.
const together = { isolate: false, testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Integration tests wait for malls' limits and time-outs most of the time, so more of them than cores may run.
    maxWorkers: 4,
    projects: [
      {
        test: {
          name: 'pure',
          include: ['{domain,contract,connectors,simulators,web,checks,setup}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**'],
          ...together,
        },
      },
      {
        test: {
          name: 'server',
          include: ['{server,cli}/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['server/testing/postgres.ts'],
          ...together,
        },
      },
    ],
  },
});
