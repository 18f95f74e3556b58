import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CP932_FILE, FILE, HEADER } from './testing/csv-files.ts';
import { startCsvDesk } from './testing/csv-desk.ts';
import type { CsvDesk } from './testing/csv-desk.ts';

let desk: CsvDesk;
beforeEach(async () => {
  desk = await startCsvDesk();
});
afterEach(() => desk.close());

describe('M16 a CSV brought in', () => {
  test.each([
    ['UTF-8', new Uint8Array(Buffer.from(FILE))],
    ['UTF-8 with a byte order mark', new Uint8Array(Buffer.from(`\uFEFF${FILE}`))],
    ['CP932', CP932_FILE],
  ])('M16 %s is recognised; a bad row rejects its order and no neighbour', async (_name, bytes) => {
    const run = await desk.bringIn(bytes);
    expect(run).toMatchObject({ state: 'partly', fileName: '受注.csv', seen: 3, created: 2, dryRun: false });
    expect(run.rejected).toEqual([
      { mallOrderNo: 'A-2', code: 'unreadable', row: 4, message: expect.stringContaining('「数量」の「0」') },
    ]);
    const [second, first] = await desk.orders();
    expect(first).toMatchObject({
      mallOrderNo: 'A-1',
      status: 'new',
      orderedAt: '2026-04-01T09:05:00+09:00',
      recipient: { name: '髙橋 花子', prefecture: '東京都', address1: '千代田区丸の内1-1' },
      lines: [
        { name: 'りんご', quantity: 2, unitPriceYen: 300 },
        { name: 'みかん', quantity: 1, unitPriceYen: 120 },
      ],
      amounts: { itemsYen: 720, totalYen: null },
      buyerNote: '午前中に\r\nお願いします',
    });
    expect(second.mallOrderNo).toBe('A-3');
  });

  test('M16 the same file again changes nothing, and its text is not kept', async () => {
    await desk.bringIn(FILE);
    expect(await desk.bringIn(CP932_FILE)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await desk.query('select * from csv_piece')).toEqual([]);
  });

  test('M16 a dry run counts what would become of a file, and stores no order', async () => {
    const run = await desk.bringIn(FILE, { dryRun: 'true' });
    expect(run).toMatchObject({ state: 'partly', dryRun: true, seen: 3, created: 2 });
    expect(run.rejected).toHaveLength(1);
    expect(await desk.orders()).toEqual([]);
    expect((await desk.ask(desk.key, 'POST', `/imports/${run.id}/undo`)).body.code).toBe('not-undoable');
    expect(await desk.bringIn(FILE)).toMatchObject({ created: 2 });
  });

  test('M16 the rows that were not taken come back as a file, to be mended', async () => {
    const run = await desk.bringIn(FILE);
    const answer = await desk.ask(desk.key, 'GET', `/imports/${run.id}/rejected.csv`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [header, row] = answer.body.toString().split('\r\n');
    expect(header).toBe(`\uFEFF行,エラー,${HEADER}`);
    expect(row).toMatch(/^4,.*A-2,2026\/4\/2,佐藤 次郎,大阪府大阪市北区1,なし,0,500,$/);
  });

  test('M16 a file that cannot be read at all says in which row, and nothing of it is stored', async () => {
    const bad = new Uint8Array(
      Buffer.concat([
        Buffer.from(`${HEADER}\nA-1,2026/4/1,`),
        Buffer.from([0x81, 0x20]),
        Buffer.from(',,りんご\n'),
      ]),
    );
    const answers = [
      await desk.send(bad),
      await desk.send(`${HEADER}\nA-1,2026/4/1,"山田,,りんご\nA-2,2026/4/1,,,\n`),
      await desk.send(`${HEADER}\n`),
      await desk.send(new Uint8Array(Buffer.from(`\uFEFF${FILE}`, 'utf16le'))),
      await desk.send(`${HEADER},謎の列\nA-1,2026/4/1,,,りんご,,,,x\n`),
      await desk.send('受注番号,商品名\nA-1,りんご\n'),
      await desk.send(FILE, { mappingId: 'x' }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code, body.detail])).toEqual([
      [
        422,
        'csv-unreadable',
        '2行目に UTF-8 として読めない文字があります。文字コードを確認して保存し直してください。',
      ],
      [422, 'csv-unreadable', '2行目で始まる引用符（"）が閉じられていません。'],
      [422, 'csv-empty', expect.any(String)],
      [422, 'csv-unreadable', expect.stringContaining('UTF-16')],
      [422, 'csv-headers-unmapped', expect.any(String)],
      [422, 'csv-columns-missing', expect.any(String)],
      [422, 'csv-mapping-unknown', expect.any(String)],
    ]);
    expect(answers[4]?.body.unmappedHeaders).toEqual(['謎の列']);
    expect(await desk.query('select * from import_run')).toEqual([]);
  });

  test('M16 more than 200,000 rows or 50 MB are refused whole', async () => {
    const rows = await desk.send(`受注番号,受注日時,商品名\n${'A,2026/4/1,x\n'.repeat(200_001)}`);
    expect([rows.status, rows.body.code]).toEqual([413, 'csv-too-large']);
    const size = await desk.send(new Uint8Array(50 * 1024 * 1024 + 1));
    expect([size.status, size.headers.get('content-type')]).toEqual([413, 'application/problem+json']);
  });

  test('M16 the same Idempotency-Key and file brings it in once; another file with it is refused', async () => {
    const ask = (text: string) => {
      const form = new FormData();
      form.append('file', new File([text], '受注.csv'));
      return desk.ask(desk.key, 'POST', `/shops/${desk.shopId}/csv-imports`, form, {
        'idempotency-key': 'once',
      });
    };
    const [first, again, other] = [await ask(FILE), await ask(FILE), await ask(`${FILE} `)];
    expect(again.body).toEqual(first.body);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  test('M16 a shop of a mall that is spoken to takes no file, a shop of files is not fetched by API', async () => {
    const form = new FormData();
    form.append('wrong', 'x');
    const missing = await desk.ask(desk.key, 'POST', `/shops/${desk.shopId}/csv-imports`, form);
    expect([missing.status, missing.body.code]).toEqual([422, 'bad-input']);
    const json = await desk.ask(desk.key, 'POST', `/shops/${desk.shopId}/csv-imports`, { file: 'x' });
    expect([json.status, json.body.code]).toEqual([400, 'bad-form']);
    const fetch = await desk.ask(desk.key, 'POST', `/shops/${desk.shopId}/imports`, {});
    expect([fetch.status, fetch.body.code]).toEqual([422, 'not-supported-by-mall']);
    const notice = await desk.ask(desk.key, 'GET', `/shops/${desk.shopId}/exports/preview`);
    expect([notice.status, notice.body.code]).toEqual([422, 'not-supported-by-mall']);
  });
});
