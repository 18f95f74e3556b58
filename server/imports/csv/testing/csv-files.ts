import { writeCsv } from '@matome/connectors/custom-csv/write-csv.ts';

export const HEADER = '受注番号,受注日時,送付先氏名,送付先住所1,商品名,数量,単価（税込）,備考';
/** Three orders, of which the second has a quantity that is none. */
export const FILE = [
  HEADER,
  'A-1,2026/4/1 9:05,髙橋 花子,東京都千代田区丸の内1-1,りんご,2,300,"午前中に\r\nお願いします"',
  'A-1,2026/4/1 9:05,髙橋 花子,東京都千代田区丸の内1-1,みかん,1,120,',
  'A-2,2026/4/2,佐藤 次郎,大阪府大阪市北区1,なし,0,500,',
  'A-3,2026/4/3,鈴木 三郎,北海道札幌市北区2,ぶどう,1,900,',
  '',
].join('\r\n');

/** The same file in Shift_JIS. */
export const CP932_FILE = inCp932([
  HEADER.split(','),
  [
    'A-1',
    '2026/4/1 9:05',
    '髙橋 花子',
    '東京都千代田区丸の内1-1',
    'りんご',
    '2',
    '300',
    '午前中に\r\nお願いします',
  ],
  ['A-1', '2026/4/1 9:05', '髙橋 花子', '東京都千代田区丸の内1-1', 'みかん', '1', '120', ''],
  ['A-2', '2026/4/2', '佐藤 次郎', '大阪府大阪市北区1', 'なし', '0', '500', ''],
  ['A-3', '2026/4/3', '鈴木 三郎', '北海道札幌市北区2', 'ぶどう', '1', '900', ''],
]);

function inCp932(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const written = writeCsv(rows, 'cp932');
  if ('bytes' in written) return written.bytes;
  throw new Error('the rows are no CP932');
}
