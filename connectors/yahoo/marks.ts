import type { MallMark } from '@matome/domain/orders/mall-order.ts';
import { carrierAtMall } from './carriers.ts';
import { isKnownShipStatus, paymentMethodOf, phaseOf, STATUS_NAMES, taxRateOf } from './codes.ts';
import { readDay, readFlag, readInstant, readNumber } from './wire-values.ts';
import type { WireItem, WireOrder } from './wire.ts';

/** FraudHoldStatus: 審査で保留 · 不正利用 */
const HELD = '1';
const ABUSED = '3';

/** Why the mall does not want this order shipped now. */
export function listHolds(wire: WireOrder): readonly MallMark[] {
  const marks: MallMark[] = [];
  if (isSuspect(wire)) {
    const words = wire.SuspectMessage === null ? '' : `：${wire.SuspectMessage}`;
    marks.push({ code: 'suspect', message: `Yahoo!ショッピングの「いたずら注文」の表示があります${words}` });
  }
  if (wire.FraudHoldStatus === HELD)
    marks.push({
      code: 'fraud-hold',
      message: '不正利用の疑いで、Yahoo!ショッピングが注文を保留しています。',
    });
  if (wire.FraudHoldStatus === ABUSED)
    marks.push({ code: 'fraud', message: 'Yahoo!ショッピングが不正利用と判定した注文です。' });
  if (readFlag(wire.IsReadOnly) === true)
    marks.push({
      code: 'buyer-may-cancel',
      message: '注文から10分間は購入者がキャンセルできます。その間、この注文は変更できません。',
    });
  if (readFlag(wire.IsLineGiftOrder) === true && readFlag(wire.Ship.IsLineGiftShippable) !== true)
    marks.push({ code: 'line-gift-not-shippable', message: 'LINEの注文で、まだ出荷できません。' });
  return marks;
}

/** 0 = no prank. */
export function isSuspect({ Suspect }: Pick<WireOrder, 'Suspect'>): boolean {
  return Suspect !== null && Suspect !== '0' && readFlag(Suspect) !== false;
}

const FRAUD_STATUSES: readonly (string | null)[] = [null, '0', HELD, '2', ABUSED];
const ZERO_OR_ONE: readonly (string | null)[] = [null, '0', '1'];

/** Codes and values that make no sense to us, each once. */
export function listUnmapped(wire: WireOrder): readonly MallMark[] {
  const { Pay, Ship, Detail } = wire;
  const marks = [
    ...markStatuses(wire),
    ...mark('unmapped-fraud-hold', '不正保留ステータス', odd(wire.FraudHoldStatus, FRAUD_STATUSES)),
    ...mark('unmapped-pay-status', '入金ステータス', odd(Pay.PayStatus, ZERO_OR_ONE)),
    ...mark('unmapped-pay-type', '支払い分類', odd(Pay.PayType, ZERO_OR_ONE)),
    ...mark('unmapped-payment-method', '支払い方法', unless(Pay.PayMethod, paymentMethodOf)),
    ...mark('unmapped-carrier', '配送会社', unless(Ship.ShipCompanyCode, carrierAtMall)),
    ...Object.entries(Detail).flatMap(([name, text]) =>
      mark('unmapped-amount', `金額（${name}）`, unless(text, readNumber)),
    ),
    ...Object.entries({
      PayDate: Pay.PayDate,
      ShipDate: Ship.ShipDate,
      ShipRequestDate: Ship.ShipRequestDate,
      ShippingDeadline: Ship.ShippingDeadline,
    }).flatMap(([name, text]) => mark('unmapped-date', `日付（${name}）`, unless(text, readDay))),
    ...mark('unmapped-date', '更新日時', unless(wire.LastUpdateTime, readInstant)),
    ...wire.Item.flatMap(listUnmappedOfItem),
  ];
  return [...new Map(marks.map((one) => [one.message, one])).values()];
}

function markStatuses({ OrderStatus, Ship: { ShipStatus } }: WireOrder): readonly MallMark[] {
  if (phaseOf(OrderStatus, '0') === null) {
    const name = STATUS_NAMES[OrderStatus]?.ja ?? OrderStatus;
    return mark('unknown-status', '注文ステータス', name);
  }
  return isKnownShipStatus(ShipStatus)
    ? []
    : mark('unmapped-ship-status', '出荷ステータス', ShipStatus ?? 'なし');
}

function listUnmappedOfItem({ UnitPrice, ItemTaxRatio }: WireItem): readonly MallMark[] {
  return [
    ...mark('unmapped-amount', '金額（UnitPrice）', unless(UnitPrice, readNumber)),
    ...mark('unmapped-tax-rate', '税率', unless(ItemTaxRatio, taxRateOf)),
  ];
}

function odd(value: string | null, known: readonly (string | null)[]): string | null {
  return known.includes(value) ? null : value;
}

/** The value where it is given and `read` makes nothing of it. */
function unless(value: string | null, read: (text: string) => unknown): string | null {
  return value === null || (read(value) ?? null) !== null ? null : value;
}

function mark(code: string, what: string, value: string | null): readonly MallMark[] {
  return value === null ? [] : [{ code, message: `Yahoo!ショッピングの${what}「${value}」は未対応です。` }];
}
