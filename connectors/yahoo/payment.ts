import type { Payment } from '@matome/domain/orders/order.ts';
import { PAID, paymentMethodOf, PREPAID, SETTLE_APPLIED, SETTLE_REFUNDED, UNPAID } from './codes.ts';
import { readInstant } from './wire-values.ts';
import type { WirePay } from './wire.ts';

export function toPayment(pay: WirePay): Payment {
  const names = [pay.PayMethodName, pay.CombinedPayMethodName].filter((name) => name !== null);
  const method = paymentMethodOf(pay.PayMethod ?? '') ?? 'other';
  return {
    method,
    name: names.length === 0 ? null : [...new Set(names)].join('＋'),
    state: toState(pay, method),
    paidAt: pay.PayStatus === PAID ? readInstant(pay.PayDate) : null,
  };
}

export function isAwaitingPayment({ PayType, PayStatus }: WirePay): boolean {
  return PayType === PREPAID && PayStatus === UNPAID;
}

/** A card is only captured when the order is shipped; until then the buyer's application stands. */
function toState({ PayStatus, SettleStatus }: WirePay, method: Payment['method']): Payment['state'] {
  if (SETTLE_REFUNDED.has(SettleStatus)) return 'refunded';
  if (PayStatus === PAID) return 'paid';
  if (PayStatus !== UNPAID) return 'unknown';
  return method === 'credit-card' && SettleStatus === SETTLE_APPLIED ? 'authorised' : 'unpaid';
}
