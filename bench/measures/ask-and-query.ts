import type pg from 'pg';
import type { Figure, Target } from '../report/figure.ts';
import { percentile } from '../report/statistics.ts';
import type { DeskShop } from '../stage/open-shop.ts';
import type { Stage } from '../stage/open-stage.ts';

/** What is asked of the desk, and the bare query that finds the same rows. */
export type Question = {
  readonly path: string;
  readonly bare: { readonly text: string; readonly values: readonly unknown[] };
};

export type Asking = {
  readonly id: string;
  readonly work: string;
  readonly questions: readonly Question[];
  readonly times: number;
  readonly target: Target;
};

/** The p95 of the desk's answers over HTTP and of the bare queries, asked in turns. */
export async function askAndQuery(
  { deskUrl }: Pick<Stage, 'deskUrl'>,
  { apiKey }: DeskShop,
  { client, asking }: { readonly client: pg.PoolClient; readonly asking: Asking },
): Promise<Figure> {
  const ours: number[] = [];
  const floor: number[] = [];
  const headers = { authorization: `Bearer ${apiKey}` };
  for (let turn = -1; turn < asking.times; turn += 1) {
    for (const { path, bare } of asking.questions) {
      const askedMs = await time(async () => {
        const answer = await fetch(`${deskUrl}/api/v1${path}`, { headers });
        const text = await answer.text();
        if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
      });
      const queriedMs = await time(() => client.query(bare.text, [...bare.values]));
      // The first turn warms both.
      if (turn < 0) continue;
      ours.push(askedMs);
      floor.push(queriedMs);
    }
  }
  const { id, work, target } = asking;
  const figure = { id, work: `${work}, p95`, unit: 'ms' as const, target };
  return {
    ...figure,
    ours: percentile(ours, 95),
    floor: percentile(floor, 95),
    note: `${work}: median ${percentile(ours, 50).toFixed(1)} ms, of the bare query ${percentile(floor, 50).toFixed(1)} ms`,
  };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const startedAtMs = performance.now();
  await work();
  return performance.now() - startedAtMs;
}
