import { defineConfig } from '@playwright/test';
import { findChromium } from '../setup/find-chromium.ts';
import { DESK_URL } from './desk-address.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.journey.ts',
  // Walks look at every screen once more, for minutes: `npm run walks`.
  ...(process.env['MATOME_WALKS'] === '1' ? {} : { grepInvert: /@walk/ }),
  // A journey waits for malls and screens half of its time, so two share the desk. Each has an account of its own.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  reporter: 'list',
  globalSetup: './start-desk.ts',
  use: {
    baseURL: DESK_URL,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 10_000,
    launchOptions: await findChromium(),
    // A trace films everything that passes, too, for a third of the time; ask for one with --trace=retain-on-failure.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
