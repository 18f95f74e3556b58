import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FILE } from './testing/csv-files.ts';
import { startCsvDesk } from './testing/csv-desk.ts';
import type { CsvDesk } from './testing/csv-desk.ts';

let desk: CsvDesk;
beforeEach(async () => {
  desk = await startCsvDesk();
});
afterEach(() => desk.close());

describe('M16 a file taken back', () => {
  test('M16 undo removes the orders that nobody touched, and lists the others', async () => {
    const run = await desk.bringIn(FILE);
    const [touched] = await desk.orders('&q=A-3');
    await desk.ask(desk.key, 'PATCH', `/orders/${touched.id}`, { memo: '確認済み' });
    const answer = await desk.ask(desk.key, 'POST', `/imports/${run.id}/undo`);
    expect([answer.status, answer.body.undo]).toEqual([
      200,
      {
        removed: 1,
        kept: [
          {
            orderId: touched.id,
            mallOrderNo: 'A-3',
            code: 'touched',
            message: '取り込んだあとで変更されています。',
          },
        ],
      },
    ]);
    expect(answer.body.undoneAt).not.toBeNull();
    expect((await desk.orders()).map((order) => order.mallOrderNo)).toEqual(['A-3']);
    expect((await desk.ask(desk.key, 'GET', '/orders/counts')).body.total).toBe(1);
    expect((await desk.ask(desk.key, 'POST', `/imports/${run.id}/undo`)).body.undo).toEqual(answer.body.undo);
    expect(await desk.bringIn(FILE)).toMatchObject({ created: 1, unchanged: 1 });
  });

  test('M16 an order that was there before the file stays, and says so', async () => {
    await desk.bringIn(FILE);
    const second = await desk.bringIn(FILE.replace('ぶどう', '巨峰'));
    expect(second).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const answer = await desk.ask(desk.key, 'POST', `/imports/${second.id}/undo`);
    expect(answer.body.undo).toMatchObject({
      removed: 0,
      kept: [{ mallOrderNo: 'A-3', code: 'there-before' }],
    });
  });
});
