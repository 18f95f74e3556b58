import type { Gift, Line, TaxRate } from '@matome/domain/orders/order.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import { taxRateOf } from './codes.ts';
import { readDay, readFlag, readNumber } from './wire-values.ts';
import type { WireLine } from './wire.ts';

export function toLines(details: readonly WireLine[]): readonly Line[] {
  return details.map((detail, index) => ({
    number: index + 1,
    sku: toSku(detail),
    name: detail.itemName ?? detail.itemCode ?? '',
    options: [...readChoices(detail.itemOption), ...listPaidOptions(detail)],
    quantity: detail.unit,
    unitPriceYen: readNumber(detail.itemPrice),
    taxRate: toTaxRate(detail),
    cancelled: isCancelled(detail),
  }));
}

function toSku({ itemCode, itemManagementId }: WireLine): string | null {
  if (itemCode === null) return null;
  return itemManagementId === null ? itemCode : `${itemCode}:${itemManagementId}`;
}

/** The mark of the reduced rate counts where the rate itself is missing. */
function toTaxRate({ taxRate, reducedTax }: WireLine): TaxRate | null {
  if (taxRate === null && readFlag(reducedTax) === 'yes') return 8;
  return taxRateOf(taxRate);
}

function isCancelled({ itemCancelStatus, itemCancelDate }: WireLine): boolean {
  return (
    readFlag(itemCancelStatus) === 'yes' || (itemCancelStatus === null && readDay(itemCancelDate) !== null)
  );
}

type Option = { name: string; value: string };

/** `サイズ=M&色=黒`. A part without `=` belongs to the value before it, which then held an `&`. */
function readChoices(text: string | null): readonly Option[] {
  const options: Option[] = [];
  for (const part of text?.split('&') ?? []) {
    const [name = '', ...value] = part.split('=');
    const last = options.at(-1);
    if (value.length > 0) options.push({ name: name.trim(), value: value.join('=').trim() });
    else if (last === undefined) options.push({ name: '', value: part.trim() });
    else last.value = `${last.value}&${part}`;
  }
  return options.filter(({ name, value }) => name !== '' || value !== '');
}

function listPaidOptions({ itemOptionCommissions }: WireLine): readonly Option[] {
  return itemOptionCommissions.flatMap(
    ({ itemOptionCommissionTitle: title, itemOptionCommissionVal: values }) =>
      values.flatMap(({ itemOptionCommission: value }) =>
        value === null ? [] : [{ name: title ?? '', value }],
      ),
  );
}

/** The mall's deadline is each line's own; the earliest binds the order. */
export function toShipBy(details: readonly WireLine[]): CalendarDay | null {
  const days = details
    .filter((detail) => !isCancelled(detail))
    .map(({ shippingTimelimitDate }) => readDay(shippingTimelimitDate))
    .filter((day) => day !== null);
  return days.toSorted()[0] ?? null;
}

const NONE = /^(?:0|(?:指定|希望)?(?:なし|無し))$/u;

/** Wrapping, のし and message of all lines together, each said once. */
export function toGift(details: readonly WireLine[]): Gift | null {
  const gift = {
    wrapping: joinOnce(details.map(({ giftWrappingType }) => giftWrappingType)),
    noshi: joinOnce(details.map(toNoshi)),
    message: joinOnce(details.map(({ giftMessage }) => giftMessage)),
  };
  return Object.values(gift).every((words) => words === null) ? null : gift;
}

function toNoshi(detail: WireLine): string | null {
  const { noshiType, noshiPresenterName1, noshiPresenterName2, noshiPresenterName3 } = detail;
  const names = [noshiPresenterName1, noshiPresenterName2, noshiPresenterName3].filter(
    (name) => name !== null,
  );
  const isNone = noshiType === null || NONE.test(noshiType);
  if (names.length === 0) return isNone ? null : noshiType;
  return isNone ? names.join('、') : `${noshiType} ${names.join('、')}`;
}

function joinOnce(words: readonly (string | null)[]): string | null {
  const said = new Set(words.filter((word) => word !== null && !NONE.test(word)));
  return said.size === 0 ? null : [...said].join(' / ');
}
