import { setTimeout as wait } from 'node:timers/promises';
import { audit } from './audit.ts';
import type { DeskFacts, MallFacts } from './audit.ts';
import { cutDatabase } from './cut-database.ts';
import { describeWork } from './describe-work.ts';
import { drawSchedule } from './draw-schedule.ts';
import type { Happening } from './draw-schedule.ts';
import { findUnsettled } from './find-unsettled.ts';
import { openSoak } from './open-soak.ts';
import type { Soak } from './open-soak.ts';
import { healMall, ordersOf, playAtMall } from './play-at-mall.ts';
import { readDesk } from './read-desk.ts';
import { within } from './within.ts';
import { workAsClerk } from './work-as-clerk.ts';

export type Outcome = {
  /** One sentence for each promise broken. */
  readonly findings: readonly string[];
  readonly summary: string;
  /** What the desk was at in the end. */
  readonly work: string;
};

const FIRST_ORDERS = 40;
/** After the last fault everything has reached an end within this time. */
const SETTLED_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 500;
const UNDER_WAY_MS = 60_000;
const READ_MS = 30_000;

/** Lets the schedule of the seed happen to a desk at work, heals everything, waits, and holds the desk against the mall. */
export async function runSoak(asked: { readonly seed: number; readonly minutes: number }): Promise<Outcome> {
  const soak = await openSoak(asked.seed, FIRST_ORDERS);
  let isOver = false;
  try {
    const { api, shopId } = soak.shop;
    await api.updateShop({ params: { id: shopId }, body: { autoImport: true, autoExport: true } });
    const clerk = workAsClerk(api, () => isOver);
    const played = await play(soak, asked);
    healMall(soak.mall);
    const settled = await untilSettled(soak);
    isOver = true;
    const interruptions = await clerk;
    const { desk, mall } = await readFacts(soak);
    const complaints = [...soak.desk.complaints, ...soak.worker.complaints];
    const findings = [...settled.unsettled, ...audit(desk, mall), ...complaints];
    const summary = summarise({ desk, mall, played, interruptions, settledMs: settled.afterMs });
    return { findings, summary, work: await describeWork(soak.open.context, soak.shop) };
  } finally {
    isOver = true;
    await soak.close();
  }
}

type Played = { readonly restarts: number; readonly cuts: number };

async function play(soak: Soak, asked: { readonly seed: number; readonly minutes: number }): Promise<Played> {
  const startedAtMs = performance.now();
  const underWay: Promise<void>[] = [];
  const schedule = drawSchedule(asked.seed, asked.minutes);
  for (const { atMs, happening } of schedule) {
    await wait(Math.max(0, startedAtMs + atMs - performance.now()));
    underWay.push(happen(soak, happening));
  }
  await within(UNDER_WAY_MS, 'restarts and cuts under way', Promise.all(underWay));
  const count = (kind: Happening['kind']) =>
    schedule.filter(({ happening }) => happening.kind === kind).length;
  return { restarts: count('kill'), cuts: count('cut-database') };
}

async function happen({ mall, desk, worker, open }: Soak, happening: Happening): Promise<void> {
  if (happening.kind === 'kill') return (happening.target === 'desk' ? desk : worker).restart(happening);
  if (happening.kind === 'cut-database') return cutDatabase(open.context.pool);
  playAtMall(mall, happening);
}

async function untilSettled(
  soak: Soak,
): Promise<{ readonly unsettled: readonly string[]; readonly afterMs: number }> {
  const startedAtMs = performance.now();
  for (;;) {
    const { desk, mall } = await readFacts(soak);
    const unsettled = findUnsettled(desk, mall);
    const afterMs = performance.now() - startedAtMs;
    if (unsettled.length === 0 || afterMs > SETTLED_WITHIN_MS) return { unsettled, afterMs };
    await wait(LOOK_EVERY_MS);
  }
}

async function readFacts({
  mall,
  open,
  shop,
}: Soak): Promise<{ readonly desk: DeskFacts; readonly mall: MallFacts }> {
  const desk = await within(READ_MS, 'the database of the desk', readDesk(open.context, shop));
  const statuses = new Map(ordersOf(mall).map(({ order }) => [String(order.order_id), order.status]));
  return { desk, mall: { statuses, journal: mall.journal.entries() } };
}

function summarise(told: {
  readonly desk: DeskFacts;
  readonly mall: MallFacts;
  readonly played: Played;
  readonly interruptions: readonly string[];
  readonly settledMs: number;
}): string {
  const { desk, mall, played } = told;
  const { journal } = mall;
  const accepted = (kind: string) => journal.filter(({ effect }) => effect?.kind === kind).length;
  const struck = journal.flatMap(({ fault }) => fault?.split(' ') ?? []);
  const byKind = [...new Set(struck)]
    .sort()
    .map((kind) => `${kind} ${struck.filter((other) => other === kind).length}`);
  return [
    `${desk.orders.length} orders, ${accepted('ship-notice')} notices, ${accepted('review')} ratings, ${journal.length} requests`,
    `faults: ${byKind.join(', ')}`,
    `${played.restarts} restarts, ${played.cuts} cuts of the database, ${told.interruptions.length} interruptions of the clerk`,
    ...told.interruptions.map((why) => `  ${why}`),
    `at rest ${(told.settledMs / 1000).toFixed(1)} s after the last fault`,
  ].join('\n');
}
