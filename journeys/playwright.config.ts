import { defineConfig } from '@playwright/test';
import { findChromium } from '../setup/find-chromium.ts';
import { DESK_URL } from './desk-address.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.journey.ts',
  // Two cores carry the desk, its database, the simulated malls and the browser: one journey at a time.
  workers: 1,
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
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
