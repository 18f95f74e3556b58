import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Figure } from '../report/figure.ts';
import { median } from '../report/statistics.ts';
import { readTreeMemoryMb } from '../stage/process-memory.ts';
import { startProgram } from '../stage/start-program.ts';

const STARTS = 5;
const IDLE_MS = 10_000;
const DESK = ['cli/matome.ts', 'start'];
const BARE = [fileURLToPath(new URL('../floors/bare-process.ts', import.meta.url))];

/** P10: from the command to the first answer, on a data folder that has been used before; then the memory of a desk at rest. */
export async function measureColdStart(): Promise<readonly Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'matome-bench-'));
  try {
    await (await startProgram(DESK, dataDir)).stop();
    const starts: { ours: number; floor: number }[] = [];
    for (let index = 0; index < STARTS; index += 1) {
      starts.push({ ours: await timeStart(DESK, dataDir), floor: await timeStart(BARE, dataDir) });
    }
    return [
      {
        id: 'P10',
        work: `cold start to ready, median of ${STARTS}`,
        unit: 'ms',
        ours: median(starts.map(({ ours }) => ours)),
        floor: median(starts.map(({ floor }) => floor)),
        target: { atMost: 4_000 },
        note: 'the floor starts PostgreSQL and a bare HTTP server in Node.js',
      },
      {
        id: 'P10',
        work: 'memory at rest, PostgreSQL included',
        unit: 'MB',
        ours: await weighAtRest(DESK, dataDir),
        floor: await weighAtRest(BARE, dataDir),
        target: { atMost: 350 },
      },
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function timeStart(words: readonly string[], dataDir: string): Promise<number> {
  const program = await startProgram(words, dataDir);
  await program.stop();
  return program.startMs;
}

async function weighAtRest(words: readonly string[], dataDir: string): Promise<number> {
  const program = await startProgram(words, dataDir);
  await wait(IDLE_MS);
  const memoryMb = await readTreeMemoryMb(program.pid);
  await program.stop();
  return memoryMb;
}
