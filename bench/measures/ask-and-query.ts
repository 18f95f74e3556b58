import type pg from 'pg';
import type { Figure, Target } from '../report/figure.ts';
import { percentile } from '../report/statistics.ts';
import type { DeskShop } from '../stage/open-shop.ts';
import type { Stage } from '../stage/open-stage.ts';

export type BareQuery = { readonly text: string; readonly values: readonly unknown[] };

/** What is asked of the desk, and the bare queries that find the same rows: the quickest of them is the floor. */
export type Question = { readonly path: string; readonly bare: readonly BareQuery[] };

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
  const ask = (path: string) => time(() => askDesk(`${deskUrl}/api/v1${path}`, apiKey));
  const query = ({ text, values }: BareQuery) => time(() => client.query(text, [...values]));
  const pairs: { readonly path: string; readonly bare: BareQuery }[] = [];
  for (const { path, bare } of asking.questions) {
    // Warms both.
    await ask(path);
    pairs.push({ path, bare: await findQuickest(bare, query) });
  }
  for (let turn = 0; turn < asking.times; turn += 1) {
    for (const { path, bare } of pairs) {
      ours.push(await ask(path));
      floor.push(await query(bare));
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

async function askDesk(url: string, apiKey: string): Promise<void> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${apiKey}` } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${text}`);
}

async function findQuickest(
  queries: readonly BareQuery[],
  run: (query: BareQuery) => Promise<number>,
): Promise<BareQuery> {
  const tried: { readonly query: BareQuery; readonly ms: number }[] = [];
  for (const query of queries) tried.push({ query, ms: Math.min(await run(query), await run(query)) });
  const [quickest] = tried.sort((a, b) => a.ms - b.ms);
  if (quickest === undefined) throw new Error('no bare query');
  return quickest.query;
}
