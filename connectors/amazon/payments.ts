import type { Payment } from '@matome/domain/orders/order.ts';
import { isBalance, yenOf } from './amounts.ts';
import { orNull } from './blank.ts';
import { paymentMethodOf, statusMeaning } from './codes.ts';
import type { WireExecution, WireOrder } from './wire.ts';

/** The execution that pays most; points and gift cards only where nothing else pays. Amazon gives no moment of payment. */
export function toPayment(wire: WireOrder, isDelivered: boolean): Payment {
  const name = orNull(mainExecution(wire)?.paymentMethod);
  const method = isCashOnDelivery(wire) ? 'cash-on-delivery' : (paymentMethodOf(name ?? '') ?? 'other');
  return { method, name, state: stateOf(wire, method, isDelivered), paidAt: null };
}

/** To be collected at the door. */
export function isCashOnDelivery(wire: WireOrder): boolean {
  const executions = wire.payment?.paymentExecutions ?? [];
  if (executions.some(({ paymentMethod }) => paymentMethodOf(paymentMethod ?? '') === 'cash-on-delivery'))
    return true;
  return wire.orderItems.some(({ fulfillment }) => {
    return fulfillment?.shipping?.shippingConstraints?.cashOnDelivery === 'MANDATORY';
  });
}

function mainExecution(wire: WireOrder): WireExecution | undefined {
  const executions = wire.payment?.paymentExecutions ?? [];
  const paying = executions.filter((execution) => !isBalance(execution));
  const among = paying.length > 0 ? paying : executions;
  const yen = (execution: WireExecution) => yenOf(execution.paymentAmount) ?? 0;
  return among.toSorted((a, b) => yen(b) - yen(a))[0];
}

/** Amazon holds an order back until its payment is sure, and takes the money when it is shipped. */
function stateOf(wire: WireOrder, method: Payment['method'], isDelivered: boolean): Payment['state'] {
  const status = wire.fulfillment?.fulfillmentStatus ?? '';
  if (statusMeaning(status)?.isAwaitingPayment) return 'unpaid';
  if (status !== 'UNSHIPPED' && status !== 'PARTIALLY_SHIPPED' && status !== 'SHIPPED') return 'unknown';
  switch (method) {
    case 'cash-on-delivery':
      return isDelivered ? 'unknown' : 'unpaid';
    case 'convenience-store':
    case 'bank-transfer':
    case 'points':
    case 'wallet':
      return 'paid';
    case 'deferred':
      return 'authorised';
    case 'credit-card':
      return status === 'SHIPPED' ? 'paid' : 'authorised';
    case 'carrier':
    case 'free':
    case 'other':
      return 'unknown';
    default:
      return method satisfies never;
  }
}
