import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { openGrouping, readCsvOrder } from './csv-orders.ts';
import type { CsvTable } from './csv-orders.ts';
import { findCharset, openDecoder } from './charset.ts';
import { foldHeader, guessColumns, matchHeaders, nameHeaders, TEMPLATE_MAPPING } from './headers.ts';
import { customCsv } from './index.ts';
import type { CsvMapping } from './mapping.ts';
import { CsvUnclosed, readRows } from './read-rows.ts';
import type { CsvRow } from './read-rows.ts';
import { recordEnds } from './scan-records.ts';
import { writeCsv } from './write-csv.ts';

async function rowsOf(text: string): Promise<readonly CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of readRows([text])) rows.push(row);
  return rows;
}

async function readAll(text: string, mapping: CsvMapping = TEMPLATE_MAPPING) {
  const [header, ...rows] = await rowsOf(text);
  const headers = nameHeaders(header?.cells ?? []);
  const table: CsvTable = { mapping, headers, matched: matchHeaders(headers, mapping) };
  const grouping = openGrouping(table);
  for (const row of rows) grouping.add(row);
  return grouping.orders().map((order) => readCsvOrder(table, order));
}

const HEADER = '受注番号,受注日時,商品名,数量,単価（税込）,税率';

describe('M16 rows', () => {
  test('M16 are counted as a spreadsheet shows them: a cell over two lines is one, an empty line is one', async () => {
    const rows = await rowsOf('\uFEFFa,b\r\n"x\r\ny",1\n\r,\nz,"say ""hi"""\r');
    expect(rows).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['x\r\ny', '1'] },
      { row: 5, cells: ['z', 'say "hi"'] },
    ]);
  });

  test('M16 a quote in the middle of a cell is a character', async () => {
    expect(await rowsOf('a\n5" の皿\n次\n')).toMatchObject([{}, { cells: ['5" の皿'] }, { cells: ['次'] }]);
  });

  test('M16 a quote that is never closed names the row in which it opens', async () => {
    await expect(rowsOf('a,b\n1,2\n3,"4\n5,6\n')).rejects.toMatchObject({ name: 'CsvUnclosed', row: 3 });
  });

  test('M16 the count of rows before decoding is the count of rows after it', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '表', 'ソ') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1 }),
        async (cells) => {
          const quoted = cells.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
          const text = `${quoted.join('\r\n')}\r\n`;
          for (const bytes of [Buffer.from(text), iconv.encode(text, 'cp932')]) {
            expect([...recordEnds(bytes)]).toHaveLength(cells.length);
          }
        },
      ),
    );
  });
});

describe('M16 charsets', () => {
  test('M16 Shift_JIS is read as Windows writes it, and never half', async () => {
    const bytes = iconv.encode('髙橋～－㈱①ｶﾞ', 'cp932');
    expect(await findCharset(bytes, 'auto')).toBe('cp932');
    expect(openDecoder('cp932')(bytes, true)).toBe('髙橋～－㈱①ｶﾞ');
    expect(await findCharset(bytes, 'utf-8')).toEqual({ fault: 'bad-byte', charset: 'utf-8', row: 1 });
  });

  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .array(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x61, 0x20), { maxLength: 40 })
      .map((bytes) => Uint8Array.from(bytes)),
  );

  test('M16 any bytes at all are recognised, or refused in a row; none throw', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        const found = await findCharset(bytes, 'auto');
        if (typeof found !== 'string') {
          expect(['utf-16', 'bad-byte']).toContain(found.fault);
          return;
        }
        const ends = recordEnds(bytes);
        let last = ends.next();
        while (last.done !== true) last = ends.next();
        const rows = await rowsOf(openDecoder(found)(bytes, true)).catch((error: unknown) => error);
        if (last.value) expect(Array.isArray(rows)).toBe(true);
        else expect(rows).toBeInstanceOf(CsvUnclosed);
      }),
    );
  });

  test('M16 what CP932 lacks is named, never written as another character', () => {
    expect(writeCsv([['吉'], ['𠮷野家', '〜']], 'cp932')).toEqual({
      unencodable: [{ row: 2, character: '𠮷' }],
    });
    const written = writeCsv([['〜', 1, null]], 'cp932');
    expect('bytes' in written && iconv.decode(Buffer.from(written.bytes), 'cp932')).toBe('～,1,\r\n');
  });

  test('M16 a formula is written as text, and comes back as it was', async () => {
    const written = writeCsv(
      [
        ['受注番号', '受注日時', '商品名'],
        ['=1+1', '2026/4/1', '+a\nb'],
      ],
      'utf-8',
    );
    const text = 'bytes' in written ? Buffer.from(written.bytes).toString() : '';
    expect(text).toBe(`\uFEFF受注番号,受注日時,商品名\r\n'=1+1,2026/4/1,"'+a\nb"\r\n`);
    expect(await readAll(text)).toMatchObject([
      { read: { order: { mallOrderNo: '=1+1', lines: [{ name: '+a\nb' }] } } },
    ]);
  });
});

describe('M16 headers', () => {
  test.each([
    ['Ｎａｍｅ ', 'name'],
    ['ｵｰﾀﾞｰ　番号', 'オーダー番号'],
    ['E-Mail', 'e-mail'],
  ])('M16 %s is compared as %s', (given, folded) => {
    expect(foldHeader(given)).toBe(folded);
  });

  test('M16 one that fits nothing is listed, one that stands twice has a name of its own', () => {
    const headers = nameHeaders(['受注番号', '備考', '備考', '']);
    expect(headers).toEqual(['受注番号', '備考', '備考 (2)', null]);
    expect(matchHeaders(headers, TEMPLATE_MAPPING)).toMatchObject({
      unmappedHeaders: ['備考 (2)'],
      missingFields: ['orderedAt', 'line.name'],
    });
  });

  test('M16 a foreign cart’s headers are guessed, and what is not known is left open', () => {
    expect(guessColumns(['注文番号', 'お届け先氏名', '謎'])).toEqual([
      { header: '注文番号', field: 'mallOrderNo' },
      { header: 'お届け先氏名', field: 'recipient.name' },
    ]);
  });
});

describe('M16 orders', () => {
  test('M16 rows of one order number form one order, wherever they stand', async () => {
    const read = await readAll(
      `${HEADER}\nA,2026/4/1,林檎,2,"1,080",8\nB,2026/4/1,塩,1,500,10%\nA,2026/4/1,酒,1,￥1100,0.1\n`,
    );
    expect(read).toMatchObject([
      {
        read: {
          order: {
            mallOrderNo: 'A',
            orderedAt: '2026-04-01T00:00:00+09:00',
            lines: [
              { number: 1, name: '林檎', quantity: 2, unitPriceYen: 1080, taxRate: 8 },
              { number: 2, name: '酒', quantity: 1, unitPriceYen: 1100, taxRate: 10 },
            ],
            amounts: {
              itemsYen: 3260,
              taxes: [
                { rate: 10, taxableYen: 1100, taxYen: 100 },
                { rate: 8, taxableYen: 2160, taxYen: 160 },
              ],
            },
            ordererIsRecipient: true,
          },
        },
      },
      { read: { order: { mallOrderNo: 'B' } } },
    ]);
  });

  test('M16 rows of one order that disagree, and a number twice where a row is an order, reject that order alone', async () => {
    const text = `受注番号,受注日時,商品名,送付先氏名\nA,2026/4/1,林檎,山田\nA,2026/4/1,梨,田中\nB,2026/4/1,塩,佐藤\n`;
    expect(await readAll(text)).toMatchObject([
      { rejected: [{ mallOrderNo: 'A', row: 3, code: 'rows-differ' }] },
      { read: { order: { mallOrderNo: 'B' } } },
    ]);
    const asOrders = await readAll(text.replace('田中', '山田'), { ...TEMPLATE_MAPPING, rowIs: 'order' });
    expect(asOrders).toMatchObject([{ rejected: [{ row: 3, code: 'order-twice' }] }, { read: {} }]);
  });

  test.each([
    ['1.23E+11,2026/4/1,x,1,1,8', '桁が失われた'],
    ['A,2026/2/30,x,1,1,8', '「受注日時」の「2026/2/30」'],
    ['A,2026/4/1,,1,1,8', '「商品名」がありません'],
    ['A,2026/4/1,x,1.5,1,8', '「数量」の「1.5」'],
    ['A,2026/4/1,x,1,千円,8', '「単価（税込）」の「千円」'],
    ['A,2026/4/1,x,1,1,5', '「税率」の「5」'],
    ['A,2026/4/1,x', '見出し6列、この行3列'],
    ['A,2026/4/1,x,1,1,8,y', '見出しのない7列目'],
    [',2026/4/1,x,1,1,8', '「受注番号」がありません'],
  ])('M16 %s is refused in row 2, with what is wrong', async (row, words) => {
    const [only] = await readAll(`${HEADER}\n${row}\n`);
    expect(only).toMatchObject({ rejected: [{ row: 2, message: { ja: expect.stringContaining(words) } }] });
  });

  test('M16 an order is read again from the rows that were kept, whatever they say', async () => {
    const cell = fc.constantFrom(
      '',
      'A',
      '2026/4/1',
      '12',
      'ヤマト運輸',
      '午前中',
      '東京都港区1',
      '"',
      '\u0000',
      '𠮷',
    );
    const width = TEMPLATE_MAPPING.columns.length;
    const row = fc.array(cell, { minLength: width, maxLength: width });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (cells) => {
        const written = writeCsv([TEMPLATE_MAPPING.columns.map(({ header }) => header), ...cells], 'utf-8');
        const text = 'bytes' in written ? Buffer.from(written.bytes).toString() : '';
        for (const result of await readAll(text)) {
          if ('read' in result) expect(customCsv.readRaw(result.read.raw)).toEqual(result.read.order);
          else expect(result.rejected.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
