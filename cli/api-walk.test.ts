import { startSimulators } from '@matome/simulators/start.ts';
import { STILL_LIFE } from '@matome/simulators/rakuma/options.ts';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { startListeningDesk } from '../server/testing/listening-desk.ts';
import { readWalk } from './testing/read-walk.ts';
import { runWalk } from './testing/run-walk.ts';

const isThere = (program: string) => spawnSync(program, ['--version']).status === 0;
const missing = ['bash', 'curl'].filter((program) => !isThere(program));

test.for(['api.md', 'api.en.md'])(
  'a developer who pastes the commands of docs/manual/%s gets what it shows',
  { timeout: 120_000 },
  async (page, { skip }) => {
    skip(missing.length > 0, `not installed here: ${missing.join(', ')}`);
    const steps = readWalk(await readFile(new URL(`../docs/manual/${page}`, import.meta.url), 'utf8'));
    const simulated = await startSimulators({ port: 0, seed: 1, orders: 30, rakuma: STILL_LIFE });
    const desk = await startListeningDesk(simulated.urls);
    try {
      const faults = await runWalk(steps, { MATOME_URL: desk.url, MATOME_KEY: desk.apiKey });
      expect(faults).toEqual([]);
      expect(steps.length).toBeGreaterThan(15);
    } finally {
      await desk.close();
      await simulated.close();
    }
  },
);
