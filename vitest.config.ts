import { defineConfig } from 'vitest/config';

const limits = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
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
