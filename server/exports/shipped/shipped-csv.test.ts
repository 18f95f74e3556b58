import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FILE } from '../../imports/csv/testing/csv-files.ts';
import { startCsvDesk } from '../../imports/csv/testing/csv-desk.ts';
import type { CsvDesk } from '../../imports/csv/testing/csv-desk.ts';

let desk: CsvDesk;
beforeEach(async () => {
  desk = await startCsvDesk();
});
afterEach(() => desk.close());

describe('M16 the CSV of shipped orders', () => {
  test('M16 shipped orders go out in the shop’s own columns, by line where a column is about lines', async () => {
    await desk.bringIn(FILE);
    const [, first] = await desk.orders();
    await desk.ask(desk.key, 'PATCH', `/orders/${first.id}`, {
      status: 'shipped',
      shipment: {
        carrier: 'yamato',
        method: 'parcel',
        shipsOn: '2026-04-09',
        trackingNumbers: ['1234-5678'],
      },
    });
    const plain = await desk.ask(desk.key, 'GET', `/shops/${desk.shopId}/shipped.csv?charset=cp932`);
    expect(new TextDecoder('shift_jis').decode(plain.body)).toBe(
      '受注番号,配送業者,配送方法,伝票番号,出荷日\r\nA-1,ヤマト運輸,宅配便,1234-5678,2026/04/09\r\n',
    );
    await desk.ask(desk.key, 'PATCH', `/shops/${desk.shopId}/shipped-columns`, {
      columns: [
        { header: 'id', field: 'mallOrderNo' },
        { header: '品', field: 'line.name' },
        { header: '状態', field: 'status' },
        { header: '送り状', field: 'shipment.trackingNumbers' },
      ],
    });
    const own = await desk.ask(
      desk.key,
      'GET',
      `/shops/${desk.shopId}/shipped.csv?from=2026-04-09&to=2026-04-09&basis=ships`,
    );
    expect(own.body.toString()).toBe(
      '\uFEFFid,品,状態,送り状\r\nA-1,りんご,発送済み,1234-5678\r\nA-1,みかん,発送済み,1234-5678\r\n',
    );
    const none = await desk.ask(
      desk.key,
      'GET',
      `/shops/${desk.shopId}/shipped.csv?from=2026-04-01&to=2026-04-08&basis=ships`,
    );
    expect(none.body.toString()).toBe('\uFEFFid,品,状態,送り状\r\n');
  });

  test('M16 the template is a file that comes in without a mapping', async () => {
    const { body } = await desk.ask(desk.key, 'GET', `/shops/${desk.shopId}/csv-template`);
    const width = body.toString().split(',').length;
    const row = ['T-1', '2026/4/1', ...Array(width - 2).fill('')];
    row[body.toString().trim().split(',').indexOf('商品名')] = 'りんご';
    expect(await desk.bringIn(`${body.toString()}${row.join(',')}\r\n`)).toMatchObject({
      state: 'succeeded',
      created: 1,
    });
  });
});
