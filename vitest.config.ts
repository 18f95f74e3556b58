import { defineConfig } from 'vitest/config';

const limits = { testTimeout: 30_000, hookTimeout: 60_000 };

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
          ...limits,
        },
      },
      {
        test: {
          name: 'server',
          include: ['{server,cli}/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['server/testing/postgres.ts'],
          ...limits,
        },
      },
    ],
  },
});
