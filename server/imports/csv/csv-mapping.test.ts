import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startCsvDesk } from './testing/csv-desk.ts';
import type { CsvDesk } from './testing/csv-desk.ts';

let desk: CsvDesk;
beforeEach(async () => {
  desk = await startCsvDesk();
});
afterEach(() => desk.close());

describe('M16 column mappings', () => {
  const columns = [
    { header: 'オーダー No', field: 'mallOrderNo' },
    { header: '日付', field: 'orderedAt' },
    { header: '時刻', field: 'orderedAt' },
    { header: '品', field: 'line.name' },
    { header: '社内欄', field: null },
  ];

  test('M16 a saved mapping reads a foreign file, its headers tolerant of width, case and spaces', async () => {
    const saved = await desk.ask(desk.key, 'POST', `/shops/${desk.shopId}/csv-mappings`, {
      name: 'カート',
      rowIs: 'order',
      columns,
      fixed: [{ field: 'shipment.carrier', value: 'ヤマト運輸' }],
    });
    expect(saved.status).toBe(201);
    const file = 'ｵｰﾀﾞｰＮＯ,日　付,時刻,品,社内欄\nX1,2026年4月1日,9:30,りんご,秘\n';
    const run = await desk.bringIn(file, { mappingId: saved.body.id });
    expect(run).toMatchObject({ state: 'succeeded', created: 1 });
    expect((await desk.orders())[0]).toMatchObject({
      mallOrderNo: 'X1',
      orderedAt: '2026-04-01T09:30:00+09:00',
      shipment: { carrier: 'yamato' },
    });
  });

  test('M16 a mapping that lacks a required field, names an unknown one or is named like another is refused', async () => {
    const save = (body: object) => desk.ask(desk.key, 'POST', `/shops/${desk.shopId}/csv-mappings`, body);
    const lacking = await save({ name: 'a', columns: columns.slice(1) });
    expect([lacking.status, lacking.body.errors[0].path]).toEqual([422, 'columns.mallOrderNo']);
    const unknown = await save({ name: 'a', columns: [...columns, { header: 'x', field: 'x.y' }] });
    expect([unknown.status, unknown.body.errors[0].path]).toEqual([422, 'columns.5.field']);
    expect((await save({ name: 'a', columns })).status).toBe(201);
    expect((await save({ name: 'a', columns })).body.code).toBe('name-taken');
  });

  test('M16 a preview guesses the columns, shows the orders to come and their faults', async () => {
    const form = new FormData();
    form.append(
      'file',
      new File(
        [
          '注文番号,注文日,お届け先名前,商品名,個数,謎\nB-1,2026-04-01,山田,りんご,2,?\nB-2,きのう,山田,りんご,2,?\n',
        ],
        'x.csv',
      ),
    );
    const { status, body } = await desk.ask(desk.key, 'POST', `/shops/${desk.shopId}/csv-preview`, form);
    expect([status, body.charset, body.unmappedHeaders, body.missingFields]).toEqual([
      200,
      'utf-8',
      ['謎'],
      [],
    ]);
    expect(body.orders).toMatchObject([
      { row: 2, mallOrderNo: 'B-1', recipient: '山田', lines: [{ quantity: 2 }] },
    ]);
    expect(body.faults).toMatchObject([
      { row: 3, mallOrderNo: 'B-2', message: expect.stringContaining('きのう') },
    ]);
  });
});
