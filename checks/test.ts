// `npm test`: everything that is proven about this repository. Its last line is `N passed, N failed`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from './close.ts';
import type { Tally } from './guard.ts';
import { GUARDS } from './guards.ts';
import { runGuards } from './run-guards.ts';
import { runJourneys, runTests } from './run-tests.ts';

const reports = await mkdtemp(join(tmpdir(), 'matome-test-'));
const steps: readonly { title: string; run: () => Promise<Tally> }[] = [
  { title: 'Guards', run: () => runGuards(GUARDS) },
  { title: 'Unit and integration tests', run: () => runTests(join(reports, 'tests.json')) },
  { title: 'Journeys in a browser', run: () => runJourneys(join(reports, 'journeys.json')) },
];

const tallies: { title: string; tally: Tally }[] = [];
for (const { title, run } of steps) {
  console.log(`\n── ${title}`);
  tallies.push({ title, tally: await run() });
}
await rm(reports, { recursive: true });

console.log();
for (const { title, tally } of tallies) {
  console.log(`${tally.failed === 0 ? '✓' : '✗'} ${title}: ${tally.passed} passed, ${tally.failed} failed`);
}
close(tallies.map(({ tally }) => tally));
