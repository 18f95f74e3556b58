import { writeCsv } from '@matome/connectors/custom-csv/write-csv.ts';
import { drawAddress } from '@matome/simulators/japanese-addresses.ts';
import { drawName, drawPhone } from '@matome/simulators/japanese-people.ts';
import { createRandom } from '@matome/simulators/random.ts';

const HEADERS = [
  '受注番号',
  '受注日時',
  '送付先氏名',
  '送付先郵便番号',
  '送付先住所1',
  '送付先電話番号',
  'SKU',
  '商品名',
  '数量',
  '単価（税込）',
  '合計金額',
];
const GOODS = [
  ['JAM-01', '林檎ジャム 150g', 780],
  ['MISO-2', '二年味噌 500g', 1080],
  ['CUP-BL', '藍染めのマグカップ', 2640],
  ['TEA-80', '深蒸し煎茶 80g', 1296],
] as const;
const HOUR_MS = 60 * 60 * 1000;
const TOKYO_MS = 9 * HOUR_MS;

/** A cart's file in the template's columns: `count` orders of the last days, one line each. The same seed draws the same. */
export function drawCartCsv(count: number, now: Date): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: count }, (_, index) => {
    const random = createRandom(41, 0, index);
    const [sku, name, priceYen] = random.pick(GOODS);
    const quantity = random.integer(1, 3);
    const address = drawAddress(random);
    const at = new Date(now.getTime() - (count - index) * 3 * HOUR_MS + TOKYO_MS);
    return [
      `NS-${String(1001 + index)}`,
      at.toISOString().slice(0, 16).replace('T', ' '),
      drawName(random),
      address.postalCode,
      address.line,
      drawPhone(random),
      sku,
      name,
      quantity,
      priceYen,
      quantity * priceYen,
    ];
  });
  const written = writeCsv([HEADERS, ...rows], 'utf-8');
  if (!('bytes' in written)) throw new Error('the file cannot be written');
  return written.bytes;
}
