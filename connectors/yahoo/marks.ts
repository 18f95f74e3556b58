import type { MallMark } from '@matome/domain/orders/mall-order.ts';
import { amountNamed, dayNamed, sayUnknown } from '../say-order.ts';
import type { Said, Words } from '../words.ts';
import { saidIn } from '@matome/domain/text/said.ts';
import { carrierAtMall } from './carriers.ts';
import { NAME, isKnownShipStatus, paymentMethodOf, phaseOf, STATUS_NAMES, taxRateOf } from './codes.ts';
import { readDay, readFlag, readInstant, readNumber } from './wire-values.ts';
import type { WireItem, WireOrder } from './wire.ts';

/** FraudHoldStatus: 審査で保留 · 不正利用 */
const HELD = '1';
const ABUSED = '3';

/** Why the mall does not want this order shipped now. */
export function listHolds(wire: WireOrder): readonly MallMark[] {
  const marks: MallMark[] = [];
  if (isSuspect(wire)) {
    const [ja, en] =
      wire.SuspectMessage === null ? ['', ''] : [`：${wire.SuspectMessage}`, `: ${wire.SuspectMessage}`];
    marks.push({
      code: 'suspect',
      message: {
        ja: `Yahoo!ショッピングの「いたずら注文」の表示があります${ja}`,
        en: `Yahoo! Shopping marks the order as a prank${en}`,
      },
    });
  }
  if (wire.FraudHoldStatus === HELD)
    marks.push({
      code: 'fraud-hold',
      message: {
        ja: '不正利用の疑いで、Yahoo!ショッピングが注文を保留しています。',
        en: 'Yahoo! Shopping holds the order on suspicion of fraud.',
      },
    });
  if (wire.FraudHoldStatus === ABUSED)
    marks.push({
      code: 'fraud',
      message: {
        ja: 'Yahoo!ショッピングが不正利用と判定した注文です。',
        en: 'Yahoo! Shopping judged the order to be fraud.',
      },
    });
  if (readFlag(wire.IsReadOnly) === true)
    marks.push({
      code: 'buyer-may-cancel',
      message: {
        ja: '注文から10分間は購入者がキャンセルできます。その間、この注文は変更できません。',
        en: 'The buyer may cancel within ten minutes of ordering. Until then the order cannot be changed.',
      },
    });
  if (readFlag(wire.IsLineGiftOrder) === true && readFlag(wire.Ship.IsLineGiftShippable) !== true)
    marks.push({
      code: 'line-gift-not-shippable',
      message: {
        ja: 'LINEの注文で、まだ出荷できません。',
        en: 'The order was placed on LINE and cannot be shipped yet.',
      },
    });
  return marks;
}

/** 0 = no prank. */
export function isSuspect({ Suspect }: Pick<WireOrder, 'Suspect'>): boolean {
  return Suspect !== null && Suspect !== '0' && readFlag(Suspect) !== false;
}

const FIELDS = {
  status: { ja: '注文ステータス', en: 'order status' },
  shipStatus: { ja: '出荷ステータス', en: 'shipping status' },
  fraudHold: { ja: '不正保留ステータス', en: 'fraud status' },
  payStatus: { ja: '入金ステータス', en: 'payment status' },
  payType: { ja: '支払い分類', en: 'kind of payment' },
  payMethod: { ja: '支払い方法', en: 'payment method' },
  carrier: { ja: '配送会社', en: 'carrier' },
  updatedAt: { ja: '更新日時', en: 'time of the last change' },
  taxRate: { ja: '税率', en: 'tax rate' },
} as const;

const FRAUD_STATUSES: readonly (string | null)[] = [null, '0', HELD, '2', ABUSED];
const ZERO_OR_ONE: readonly (string | null)[] = [null, '0', '1'];

/** Codes and values that make no sense to us, each once. */
export function listUnmapped(wire: WireOrder): readonly MallMark[] {
  const { Pay, Ship, Detail } = wire;
  const marks = [
    ...markStatuses(wire),
    ...mark('unmapped-fraud-hold', FIELDS.fraudHold, odd(wire.FraudHoldStatus, FRAUD_STATUSES)),
    ...mark('unmapped-pay-status', FIELDS.payStatus, odd(Pay.PayStatus, ZERO_OR_ONE)),
    ...mark('unmapped-pay-type', FIELDS.payType, odd(Pay.PayType, ZERO_OR_ONE)),
    ...mark('unmapped-payment-method', FIELDS.payMethod, unless(Pay.PayMethod, paymentMethodOf)),
    ...mark('unmapped-carrier', FIELDS.carrier, unless(Ship.ShipCompanyCode, carrierAtMall)),
    ...Object.entries(Detail).flatMap(([name, text]) =>
      mark('unmapped-amount', amountNamed(name), unless(text, readNumber)),
    ),
    ...Object.entries({
      PayDate: Pay.PayDate,
      ShipDate: Ship.ShipDate,
      ShipRequestDate: Ship.ShipRequestDate,
      ShippingDeadline: Ship.ShippingDeadline,
    }).flatMap(([name, text]) => mark('unmapped-date', dayNamed(name), unless(text, readDay))),
    ...mark('unmapped-date', FIELDS.updatedAt, unless(wire.LastUpdateTime, readInstant)),
    ...wire.Item.flatMap(listUnmappedOfItem),
  ];
  return [...new Map(marks.map((one) => [saidIn(one.message, 'ja'), one])).values()];
}

function markStatuses({ OrderStatus, Ship: { ShipStatus } }: WireOrder): readonly MallMark[] {
  if (phaseOf(OrderStatus, '0') === null) {
    return mark('unknown-status', FIELDS.status, STATUS_NAMES[OrderStatus] ?? OrderStatus);
  }
  return isKnownShipStatus(ShipStatus)
    ? []
    : mark('unmapped-ship-status', FIELDS.shipStatus, ShipStatus ?? '–');
}

function listUnmappedOfItem({ UnitPrice, ItemTaxRatio }: WireItem): readonly MallMark[] {
  return [
    ...mark('unmapped-amount', amountNamed('UnitPrice'), unless(UnitPrice, readNumber)),
    ...mark('unmapped-tax-rate', FIELDS.taxRate, unless(ItemTaxRatio, taxRateOf)),
  ];
}

function odd(value: string | null, known: readonly (string | null)[]): string | null {
  return known.includes(value) ? null : value;
}

/** The value where it is given and `read` makes nothing of it. */
function unless(value: string | null, read: (text: string) => unknown): string | null {
  return value === null || (read(value) ?? null) !== null ? null : value;
}

function mark(code: string, what: Words, value: Said | null): readonly MallMark[] {
  return value === null ? [] : [{ code, message: sayUnknown(NAME, what, value) }];
}
