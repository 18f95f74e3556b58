import type { Line } from '../order/order.ts';
import { unitPriceOf } from '../order/sum-order.ts';
import { type Value, writeElement, writeText } from '../xml/write-xml.ts';

export interface ShownLine {
  readonly line: Line;
  /** From 1. */
  readonly lineId: number;
}

const EMPTY = `
  ImageId ProductId CategoryId CouponData LeadTimeText LeadTimeStart LeadTimeEnd YamatoUndeliverableReason MallCouponData
  SubscriptionPointRatio
`
  .trim()
  .split(/\s+/);

const VALUES: Readonly<Record<string, (shown: ShownLine) => Value>> = {
  ...Object.fromEntries(EMPTY.map((key) => [key, () => ''])),
  LineId: ({ lineId }) => lineId,
  ItemId: ({ line }) => line.itemId,
  Title: ({ line }) => line.title,
  SubCode: ({ line }) => line.subCode,
  SubCodeOption: ({ line }) => line.subCodeOption,
  IsUsed: ({ line }) => line.isUsed,
  IsTaxable: () => true,
  ItemTaxRatio: ({ line }) => line.taxRatio,
  Jan: ({ line }) => line.jan,
  UnitPrice: ({ line }) => unitPriceOf(line),
  NonTaxUnitPrice: ({ line }) => Math.ceil((unitPriceOf(line) * 100) / (100 + line.taxRatio)),
  PointBaseUnitPrice: ({ line }) => unitPriceOf(line),
  Quantity: ({ line }) => line.quantity,
  ReleaseDate: ({ line }) => line.releaseOn ?? '',
  CouponDiscount: ({ line }) => line.couponYen,
  CouponUseNum: ({ line }) => (line.couponYen > 0 ? line.quantity : 0),
  OriginalPrice: ({ line }) => (line.couponYen > 0 ? line.originalPriceYen : ''),
  OriginalNum: ({ line }) => line.originalQuantity,
  PriceType: () => 1,
  YourTimesaleDiscount: () => 0,
  IsAffiliateItem: () => false,
};

export function isItemKey(key: string): boolean {
  return Object.hasOwn(VALUES, key) || key === 'ItemOption' || key === 'Inscription';
}

/** What stands under one key of a line: one element, or several for options and engravings. */
export function writeItemField(key: string, shown: ShownLine): string {
  if (key === 'ItemOption') return writeChoices(key, shown.line.options);
  if (key === 'Inscription') return writeChoices(key, shown.line.inscriptions);
  return writeText(key, VALUES[key]?.(shown) ?? '');
}

function writeChoices(
  key: 'ItemOption' | 'Inscription',
  choices: readonly { readonly name: string; readonly value: string }[],
): string {
  const written = choices.map(({ name, value }, index) =>
    writeElement(key, [
      writeText('Index', index + 1),
      writeText('Name', name),
      writeText('Value', value),
      ...(key === 'ItemOption' ? [writeText('Price', 0)] : []),
    ]),
  );
  return written.join('');
}
