import { afterEach, describe, expect, test } from 'vitest';
import { startImportDesk } from './testing/import-desk.ts';
import type { ImportDesk } from './testing/import-desk.ts';

let desk: ImportDesk;
afterEach(() => desk.close());

describe('fetching by hand', () => {
  test('M6 the days of the settings bring in every order of these days, and the run counts them', async () => {
    desk = await startImportDesk({ orders: 230, rakuma: { days: 7 } });
    const run = await desk.fetchByHand();
    expect(run).toMatchObject({
      state: 'succeeded',
      trigger: 'manual',
      seen: 230,
      created: 230,
      updated: 0,
      unchanged: 0,
      rejected: [],
      error: null,
    });
    expect((await desk.orders()).map((order) => order.mallOrderNo).sort()).toEqual(
      desk.mall
        .orders()
        .filter(({ shopId }) => shopId === desk.mall.shops()[0]?.shopId)
        .map(({ order }) => String(order.order_id))
        .sort(),
    );
  });
});
