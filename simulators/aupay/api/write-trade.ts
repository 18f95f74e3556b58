import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import type { AupayState } from '../access.ts';
import { cancelOrder } from '../shop/cancel-order.ts';
import { changeStatus } from '../shop/change-status.ts';
import type { Order } from '../shop/order.ts';
import { recordShipment } from '../shop/record-shipment.ts';
import { isShipped } from '../shop/statuses.ts';
import { readRequest } from '../xml/read-request.ts';
import { answerDone, answerRefusal } from './answer.ts';
import { toCalendarDay } from './list-query.ts';
import { REFUSALS, type Refusal, refuseForm, refuseMissing } from '../shop/refusals.ts';
import { judgeOrderId, judgeShopId } from './search-trade.ts';

type Fields = ReadonlyMap<string, string>;
type Refused = { readonly refused: Refusal };
/** `effect`: what it is called in the journal, and what became of the order. */
interface Written {
  readonly order: Order;
  readonly effect: { readonly kind: string; readonly body: Readonly<Record<string, unknown>> };
}
/** One of the mall's writing calls, on an order that exists. */
export type Write = (order: Order, fields: Fields, at: number) => Written | Refused;

/** Reads the flat request, finds its order, and keeps what `write` makes of it. */
export function writeTrade(state: AupayState, c: Context<MallEnv>, write: Write): Response {
  const fields = readRequest(c.get('bodyText'));
  if (fields === null) return answerRefusal(c, REFUSALS.xml);
  const refusal = judgeShopId(fields.get('shopId')) ?? judgeOrderId(fields.get('orderId'));
  if (refusal !== null) return answerRefusal(c, refusal);
  const order = state.book.find(fields.get('orderId') ?? '');
  if (order === undefined) return answerRefusal(c, REFUSALS.noOrder);
  const written = write(order, fields, c.get('at'));
  if ('refused' in written) return answerRefusal(c, written.refused);
  state.book.put(written.order);
  c.get('entry').effect = {
    kind: written.effect.kind,
    orderId: String(order.orderId),
    itemId: null,
    at: new Date(c.get('at')).toISOString(),
    body: written.effect.body,
  };
  return answerDone(c);
}

/** `updateTradeInfoProc`: what is sent how and when, before the mall is told that it is. */
export function updateTradeInfo(order: Order, fields: Fields): Written | Refused {
  for (const name of ['shippingDate', 'shippingCarrier', 'shippingNumber']) {
    if (!fields.has(name)) return { refused: refuseMissing(name) };
  }
  const on = readShippingDay(fields.get('shippingDate') ?? '');
  if (on === undefined) return { refused: refuseForm('shippingDate') };
  const carrier = fields.get('shippingCarrier') ?? '';
  if (!/^[1245679]$/.test(carrier)) return { refused: refuseForm('shippingCarrier') };
  const number = fields.get('shippingNumber') ?? '';
  if (!/^[0-9A-Za-z-]{1,15}$/.test(number)) return { refused: refuseForm('shippingNumber') };
  const recorded = recordShipment(order, { on, carrier, number });
  if ('refused' in recorded) return recorded;
  return { order: recorded, effect: { kind: 'ship-data', body: { on, carrier, number } } };
}

/** `updateTradeStsProc`. The step from not shipped to shipped is the ship notice. */
export function updateTradeStatus(order: Order, fields: Fields, at: number): Written | Refused {
  const status = fields.get('orderStatus');
  if (status === undefined) return { refused: refuseMissing('orderStatus') };
  const changed = changeStatus(order, { status, at });
  if ('refused' in changed) return changed;
  const kind = isShipped(status) && !isShipped(order.status) ? 'ship-notice' : 'status';
  const trackingNumbers = order.shipment === null ? [] : [order.shipment.number];
  return { order: changed, effect: { kind, body: { status, trackingNumbers } } };
}

/** `cancelTradeProc`. Of the reason only its length is known. */
export function cancelTrade(order: Order, fields: Fields, at: number): Written | Refused {
  const reason = fields.get('cancelReason');
  if (reason === undefined) return { refused: refuseMissing('cancelReason') };
  if (!/^\d{1,2}$/.test(reason)) return { refused: refuseForm('cancelReason') };
  const comment = fields.get('cancelComment') ?? '';
  if ([...comment].length > 100) return { refused: refuseForm('cancelComment') };
  const cancelled = cancelOrder(order, { at, reason, comment });
  if ('refused' in cancelled) return cancelled;
  return { order: cancelled, effect: { kind: 'cancel', body: { reason, comment } } };
}

/** `yyyyMMdd`, `yyyy/MM/dd` or `yyyy-MM-dd`. */
function readShippingDay(text: string): string | undefined {
  const [, year, , month, day] = /^(\d{4})([-/]?)(\d{2})\2(\d{2})$/.exec(text) ?? [];
  return toCalendarDay(`${year}-${month}-${day}`);
}
