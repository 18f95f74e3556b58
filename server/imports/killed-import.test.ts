import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startImportDesk } from './testing/import-desk.ts';
import type { ImportDesk } from './testing/import-desk.ts';

class Killed extends Error {}

/** Runs the job as a process that dies when it reaches `step` for the `nth` time would. */
async function runAndDie(
  desk: ImportDesk,
  runId: string,
  at: { step: string; nth: number },
): Promise<boolean> {
  let times = 0;
  desk.onStep((step) => {
    if (step !== at.step) return;
    times += 1;
    if (times >= at.nth) throw new Killed(step);
  });
  try {
    await desk.jobs['run-import']({ accountId: desk.accountId, runId });
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return true;
  } finally {
    desk.onStep(() => undefined);
  }
}

describe('a killed import (R4)', () => {
  let desk: ImportDesk;
  beforeAll(async () => {
    desk = await startImportDesk({ orders: 250, rakuma: { days: 7 } });
    for (const { order } of desk.mall.orders().slice(0, 3)) {
      desk.mall.changeOrder(order.order_id, { action: 'mutate', drop: ['item'] });
    }
  });
  afterAll(() => desk.close());

  const steps = ['started', 'before-fetch', 'before-store', 'before-commit', 'stored', 'before-end', 'ended'];
  test.each(steps.flatMap((step) => [1, 2].map((nth) => ({ step: `import:${step}`, nth }))))(
    'R4 killed at $step ($nth), it goes on where it stopped, and counts each order once',
    async (at) => {
      const shop = await desk.ask(desk.key, 'POST', '/shops', {
        mall: 'rakuma',
        name: `${at.step} ${at.nth}`,
        settings: {
          email: 'shop@rakuma.example',
          apiPassword: 'rakuma-simulator',
          clientId: 'matome',
          clientSecret: 'matome-secret',
        },
      });
      const asked = await desk.ask(desk.key, 'POST', `/shops/${shop.body.id}/imports`, {});
      const runId: string = asked.body.id;
      await runAndDie(desk, runId, at);
      await desk.jobs['run-import']({ accountId: desk.accountId, runId });

      const run = await desk.run(runId);
      expect(run).toMatchObject({ state: 'partly', seen: 250, created: 247, updated: 0, unchanged: 0 });
      expect(run.rejected).toHaveLength(3);
      const [stored] = await desk.query(
        `select count(*)::int as orders, count(distinct mall_order_no)::int as numbers,
           (select count(*)::int from order_history h join orders o on o.id = h.order_id where o.shop_id = '${shop.body.id}') as entries
         from orders where shop_id = '${shop.body.id}'`,
      );
      expect(stored).toEqual({ orders: 247, numbers: 247, entries: 247 });
      expect(await desk.query(`select * from import_page`)).toEqual([]);
    },
  );

  test('R4 killed between two pages, the pages before are not fetched again', async () => {
    const runId = await desk.askForImport();
    // The first page stands, and then the process dies while the second is on its way.
    const { promise: stored, resolve: firstIsStored } = Promise.withResolvers<void>();
    let fetches = 0;
    desk.onStep(async (step) => {
      if (step === 'import:before-fetch' && (fetches += 1) === 2) await stored;
      if (step !== 'import:stored') return;
      firstIsStored();
      throw new Killed();
    });
    await expect(desk.jobs['run-import']({ accountId: desk.accountId, runId })).rejects.toThrow(Killed);
    desk.onStep(() => undefined);
    const [before] = await desk.query(
      `select pages, cursor is not null as midway from import_run where id = '${runId}'`,
    );
    expect(before).toEqual({ pages: 1, midway: true });
    const { length } = desk.mall.journal.entries();
    await desk.jobs['run-import']({ accountId: desk.accountId, runId });
    const paths = desk.mall.journal.entries(length).map(({ path }) => path);
    expect(
      paths.filter((path) => path.startsWith('/v1/orders')).every((path) => path.includes('cursor=')),
    ).toBe(true);
    expect(await desk.run(runId)).toMatchObject({ state: 'partly', seen: 250, created: 247 });
  });

  test('R2 two workers on one run: the slower one stops, and nothing is counted twice', async () => {
    const runId = await desk.askForImport({ from: '2026-03-25', to: '2026-04-01' });
    let second: Promise<void> | null = null;
    desk.onStep(async (step) => {
      if (step !== 'import:before-store' || second !== null) return;
      second = Promise.resolve();
      // The other worker took the run over and moved it on.
      await desk.query(`update import_run set pages = pages + 1 where id = '${runId}'`);
    });
    await expect(desk.jobs['run-import']({ accountId: desk.accountId, runId })).rejects.toThrow(
      /another worker/,
    );
    desk.onStep(() => undefined);
    await desk.jobs['run-import']({ accountId: desk.accountId, runId });
    expect(await desk.run(runId)).toMatchObject({ seen: 250 });
  });
});
