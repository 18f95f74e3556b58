import type { Line, TaxRate } from '@matome/domain/orders/order.ts';
import { taxRateOf } from './codes.ts';
import { readFlag, readNumber } from './wire-values.ts';
import type { WireItem } from './wire.ts';

/** The mall's own line numbers, unless they are no numbers or name two lines alike. A line changed to nothing is cancelled. */
export function toLines(items: readonly WireItem[]): readonly Line[] {
  const own = items.map(({ LineId }) => readNumber(LineId));
  const areUsable = own.every((id) => id !== null && id > 0) && new Set(own).size === own.length;
  return items.map((item, index) => ({
    number: (areUsable ? own[index] : null) ?? index + 1,
    sku: toSku(item),
    name: item.Title ?? item.ItemId ?? '',
    options: [...item.ItemOption, ...item.Inscription].flatMap(({ Name, Value }) =>
      Name === null && Value === null ? [] : [{ name: Name ?? '', value: Value ?? '' }],
    ),
    quantity: item.Quantity,
    unitPriceYen: readNumber(item.UnitPrice),
    taxRate: toTaxRate(item),
    cancelled: item.Quantity === 0,
  }));
}

/** As setStock names it. */
function toSku({ ItemId, SubCode }: WireItem): string | null {
  return ItemId === null || SubCode === null ? ItemId : `${ItemId}:${SubCode}`;
}

function toTaxRate({ IsTaxable, ItemTaxRatio }: WireItem): TaxRate | null {
  return readFlag(IsTaxable) === false ? 0 : taxRateOf(ItemTaxRatio);
}
