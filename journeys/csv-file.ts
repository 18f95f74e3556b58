import { writeCsv } from '@matome/connectors/custom-csv/write-csv.ts';
import type { Shop } from '@matome/contract/shops.ts';
import type { Seller } from './seller.ts';

/** A cart's own CSV in Shift_JIS: a cell over two lines, a column of no use, and in row 4 a quantity that is none. */
const ROWS = [
  ['オーダー番号', '注文日', 'お届け先名前', 'お届け先住所', '商品名', '個数', '合計', '備考', '社内区分'],
  [
    'N-101',
    '2026/4/1 9:05',
    '髙橋 花子',
    '東京都千代田区丸の内1-1',
    '林檎ジャム',
    '2',
    '1,980',
    '午前中に\nお願いします',
    'A',
  ],
  [
    'N-101',
    '2026/4/1 9:05',
    '髙橋 花子',
    '東京都千代田区丸の内1-1',
    '柚子胡椒',
    '1',
    '1,980',
    '午前中に\nお願いします',
    'A',
  ],
  ['N-102', '2026/4/2 10:30', '佐藤 次郎', '大阪府大阪市北区梅田1-1', '味噌', 'ひとつ', '880', '', 'B'],
  ['N-103', '2026/4/3 18:00', '鈴木 三郎', '北海道札幌市北区北一条1', '醤油', '3', '2,640', '', 'B'],
];

export type PickedFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export function cartFile(): PickedFile {
  const written = writeCsv(ROWS, 'cp932');
  if (!('bytes' in written)) throw new Error('the rows are no CP932');
  return { name: '受注_4月.csv', mimeType: 'text/csv', buffer: Buffer.from(written.bytes) };
}

export function openCsvShop({ api }: Seller): Promise<Shop> {
  return api.createShop({ body: { mall: 'custom-csv', name: '自社サイト' } });
}
