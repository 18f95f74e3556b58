import type { Order } from '@matome/contract/orders.ts';
import { CARRIERS, METHODS } from '@matome/domain/shipping/carriers.ts';
import type { Carrier } from '@matome/domain/shipping/carriers.ts';
import type { Person } from '@matome/domain/persons/person.ts';
import { STATUS_NAMES } from '@matome/domain/orders/status.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { Language } from '../../http/caller.ts';
import type { ShippedColumn } from '../../database/tables/import-tables.ts';

type Cell = string | number | null;
type Line = Order['lines'][number];
type ShippedField = {
  readonly label: Record<Language, string>;
  readonly read: (order: Order, line: Line | undefined) => Cell;
};

const PERSON: Record<keyof Person, Record<Language, string>> = {
  name: { ja: '氏名', en: 'name' },
  kana: { ja: 'フリガナ', en: 'kana' },
  company: { ja: '会社名', en: 'company' },
  postalCode: { ja: '郵便番号', en: 'postal code' },
  prefecture: { ja: '都道府県', en: 'prefecture' },
  address1: { ja: '住所1', en: 'address 1' },
  address2: { ja: '住所2', en: 'address 2' },
  phone: { ja: '電話番号', en: 'phone' },
  email: { ja: 'メールアドレス', en: 'e-mail' },
};
const PARTS = [
  'name',
  'kana',
  'company',
  'postalCode',
  'prefecture',
  'address1',
  'address2',
  'phone',
  'email',
] as const;

function personFields(role: 'orderer' | 'recipient', words: Record<Language, string>) {
  return PARTS.map((part): [string, ShippedField] => [
    `${role}.${part}`,
    {
      label: { ja: `${words.ja}${PERSON[part].ja}`, en: `${words.en} ${PERSON[part].en}` },
      read: (order) => order[role]?.[part] ?? null,
    },
  ]);
}

/** Everything that a column of the CSV of shipped orders can say, by the Order's names in dots. */
export const SHIPPED_FIELDS: ReadonlyMap<string, ShippedField> = new Map<string, ShippedField>([
  ['mallOrderNo', { label: { ja: '受注番号', en: 'Order number' }, read: (order) => order.mallOrderNo }],
  ['orderedAt', { label: { ja: '受注日時', en: 'Ordered at' }, read: (order) => tokyoTime(order.orderedAt) }],
  [
    'shipment.carrier',
    { label: { ja: '配送業者', en: 'Carrier' }, read: ({ shipment }) => carrierName(shipment) },
  ],
  [
    'shipment.method',
    {
      label: { ja: '配送方法', en: 'Shipping method' },
      read: ({ shipment }) => (shipment.method === null ? null : METHODS[shipment.method].ja),
    },
  ],
  [
    'shipment.trackingNumbers',
    {
      label: { ja: '伝票番号', en: 'Tracking numbers' },
      read: ({ parcels }) => parcels.flatMap(({ shipment }) => shipment.trackingNumbers).join(' '),
    },
  ],
  [
    'shipment.shipsOn',
    {
      label: { ja: '出荷日', en: 'Shipped on' },
      read: ({ shipment }) => shipment.shipsOn?.replaceAll('-', '/') ?? null,
    },
  ],
  ['status', { label: { ja: '受注ステータス', en: 'Status' }, read: ({ phase }) => STATUS_NAMES[phase].ja }],
  ...personFields('orderer', { ja: '注文者', en: 'Orderer' }),
  ...personFields('recipient', { ja: '送付先', en: 'Recipient' }),
  ['line.sku', { label: { ja: 'SKU', en: 'SKU' }, read: (_, line) => line?.sku ?? null }],
  ['line.name', { label: { ja: '商品名', en: 'Item' }, read: (_, line) => line?.name ?? null }],
  ['line.quantity', { label: { ja: '数量', en: 'Quantity' }, read: (_, line) => line?.quantity ?? null }],
  [
    'line.unitPriceYen',
    { label: { ja: '単価（税込）', en: 'Unit price' }, read: (_, line) => line?.unitPriceYen ?? null },
  ],
  ['amounts.totalYen', { label: { ja: '合計金額', en: 'Total' }, read: (order) => order.amounts.totalYen }],
  ['memo', { label: { ja: 'メモ', en: 'Memo' }, read: (order) => order.memo }],
]);

const DEFAULT_FIELDS = [
  'mallOrderNo',
  'shipment.carrier',
  'shipment.method',
  'shipment.trackingNumbers',
  'shipment.shipsOn',
];

/** What every mall wants to know of a shipment. */
export const DEFAULT_COLUMNS: readonly ShippedColumn[] = DEFAULT_FIELDS.map((field) => ({
  header: SHIPPED_FIELDS.get(field)?.label.ja ?? field,
  field,
}));

/** The rows of one order: one, or one of each line where a column is about lines. */
export function shippedRows(order: Order, columns: readonly ShippedColumn[]): readonly (readonly Cell[])[] {
  const isByLine = columns.some(({ field }) => field.startsWith('line.'));
  const lines = isByLine ? order.lines.filter(({ cancelled }) => !cancelled) : [undefined];
  return lines.map((line) =>
    columns.map(({ field }) => SHIPPED_FIELDS.get(field)?.read(order, line) ?? null),
  );
}

function carrierName({ carrier, carrierName: own }: Order['shipment']): string | null {
  if (carrier === null) return null;
  const known: Carrier = carrier;
  return known === 'other' && own !== null ? own : CARRIERS[known].ja;
}

const clock = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function tokyoTime(instant: string): string {
  const at = new Date(instant);
  return `${tokyoDay(at).replaceAll('-', '/')} ${clock.format(at)}`;
}
