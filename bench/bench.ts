// `npm run bench`: how fast the desk is, beside the least work that any program could do, on this machine in this run.
import { availableParallelism, loadavg } from 'node:os';
import { measureColdStart } from './measures/cold-start.ts';
import { measureIngest } from './measures/ingest.ts';
import { measureLists } from './measures/lists.ts';
import { measureNotices } from './measures/notices.ts';
import { measureSearch } from './measures/search.ts';
import { measureSignUp } from './measures/sign-up.ts';
import { readOptions, USAGE } from './options.ts';
import type { MeasureId, Options } from './options.ts';
import type { Figure } from './report/figure.ts';
import { printTable } from './report/print-table.ts';
import { fillDesk } from './stage/fill-desk.ts';
import { openStage } from './stage/open-stage.ts';
import type { Stage } from './stage/open-stage.ts';

const options = parseOptions();
const [load = 0] = loadavg();
console.error(`Node.js ${process.version}, ${availableParallelism()} cores, ${options.orders} orders`);
console.error(
  `before the start the machine had ${load.toFixed(1)} processes at work: above 0.5, repeat before believing`,
);
printTable((await measure(options)).filter(({ id }) => [...options.only].some((only) => only === id)));

function parseOptions(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

async function measure(asked: Options): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  if (isAsked(asked, ['P10'])) figures.push(...(await step('cold start', measureColdStart)));
  if (!isAsked(asked, ['P1', 'P2', 'P3', 'P3b', 'P4', 'P6', 'P9'])) return figures;
  const needsOrders = isAsked(asked, ['P1', 'P2', 'P3', 'P3b', 'P4']);
  const { profileDir } = asked;
  const stage = await step('stage', () => openStage({ orders: needsOrders ? asked.orders : 0, profileDir }));
  try {
    return [...(await measureOnStage(stage, asked)), ...figures];
  } finally {
    await stage.close();
  }
}

async function measureOnStage(stage: Stage, asked: Options): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const { notices, rounds } = asked;
  if (isAsked(asked, ['P1', 'P2']))
    figures.push(...(await step('ingest', () => measureIngest(stage, rounds))));
  if (isAsked(asked, ['P3', 'P3b', 'P4'])) {
    const { shop, orders } = await step('filling', () => fillDesk(stage));
    if (isAsked(asked, ['P3', 'P3b']))
      figures.push(...(await step('lists', () => measureLists(stage, shop, orders))));
    if (isAsked(asked, ['P4']))
      figures.push(...(await step('search', () => measureSearch(stage, shop, orders))));
  }
  if (isAsked(asked, ['P6']))
    figures.push(...(await step('ship notices', () => measureNotices(stage, { notices, rounds }))));
  if (isAsked(asked, ['P9'])) figures.push(...(await step('sign-up', () => measureSignUp(stage))));
  return figures;
}

function isAsked({ only }: Options, ids: readonly MeasureId[]): boolean {
  return ids.some((id) => only.has(id));
}

/** Says on the error output what is going on. */
async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const startedAtMs = performance.now();
  const result = await work();
  console.error(`${name}: ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s`);
  return result;
}
