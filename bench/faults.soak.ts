import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { runSoak } from './soak/run-soak.ts';

const MINUTES = Number(process.env['MATOME_SOAK_MINUTES'] ?? 2);
const SEED = Number(process.env['MATOME_SOAK_SEED'] ?? randomInt(2 ** 31));
const SLACK_MS = 5 * 60_000;

test('R1–R4, R8: whatever fails and whoever is killed, no order is lost, no mall is told twice, and all comes to rest', {
  timeout: MINUTES * 60_000 + SLACK_MS,
}, async () => {
  const replay = `replay with MATOME_SOAK_SEED=${SEED} MATOME_SOAK_MINUTES=${MINUTES}`;
  console.log(`seed ${SEED}, ${MINUTES} minutes`);
  const { findings, summary, work } = await runSoak({ seed: SEED, minutes: MINUTES });
  console.log(summary);
  if (findings.length > 0) console.log(work);
  expect(findings, replay).toEqual([]);
});
