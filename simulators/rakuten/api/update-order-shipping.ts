import type { Context } from 'hono';
import type { MallState } from '../../frame/open-mall.ts';
import type { MallEnv } from '../../http/mall-env.ts';
import { PROGRESS } from '../order/codes.ts';
import { isEveryBasketDated, openBaskets, reportShipped } from '../order/move-order.ts';
import type { Order } from '../order/order-model.ts';
import { type Applied, applyRecord } from './apply-record.ts';
import { type Message, say } from './message.ts';
import { readRequest } from './read-request.ts';
import { placeOfRecord, shippingSchema, type ShippingRequest } from './shipping-request.ts';

const OF = 'UPDATE_ORDERSHIPPING';
const PENDING: readonly number[] = [PROGRESS.changePending, PROGRESS.cancelPending];
const SHIPPED: readonly number[] = [PROGRESS.shipped, PROGRESS.paymentUnderWay, PROGRESS.paymentDone];

/** 発送完了報告 of one order. Each record is judged for itself; one in a wrong form lets the whole request be refused. */
export function updateOrderShipping(state: MallState<Order>, c: Context<MallEnv>): Response {
  const read = readRequest(c, { schema: shippingSchema, of: OF, placeOf: placeOfRecord });
  if ('refused' in read) return c.json({ MessageModelList: read.refused }, 400);
  const order = state.book.find(read.asked.orderNumber);
  const refusal = refuseByState(order);
  if (order === undefined || refusal !== null)
    return c.json({ MessageModelList: refusal === null ? [] : [refusal] });

  const { after, applied } = applyAll(order, read.asked);
  const isTaken = applied.some(({ order: changed }) => changed !== null);
  if (isTaken) {
    const told = moveOn(after, c.get('at'));
    state.book.put(told);
    c.get('entry').effect = {
      kind: kindOf({ before: order, after: told, isNew: applied.some(({ isNew }) => isNew) }),
      orderId: order.model.orderNumber,
      itemId: null,
      at: new Date(c.get('at')).toISOString(),
      body: { ...read.asked, held: listHeld(told) },
    };
  }
  return c.json({ MessageModelList: applied.map(({ message }) => message) });
}

function refuseByState(order: Order | undefined): Message | null {
  if (order === undefined) return say({ of: OF, suffix: 'ERROR_101' }, '該当する受注が存在しません。');
  const { orderNumber, orderProgress } = order.model;
  if (orderProgress === PROGRESS.cancelled) {
    return say({ of: OF, suffix: 'ERROR_102' }, '既にキャンセルされています。', { orderNumber });
  }
  return PENDING.includes(orderProgress)
    ? say({ of: OF, suffix: 'ERROR_101' }, '現在のステータスでは更新できません。', { orderNumber })
    : null;
}

function applyAll(order: Order, { BasketidModelList }: ShippingRequest) {
  const asked = BasketidModelList.flatMap(({ basketId, ShippingModelList }) =>
    ShippingModelList.map((record) => ({ basketId, record })),
  );
  let after = order;
  const applied: Applied[] = [];
  for (const [index, one] of asked.entries()) {
    const result = applyRecord(after, { ...one, dataNumber: index + 1 });
    after = result.order ?? after;
    applied.push(result);
  }
  return { after, applied };
}

/** 発送済 once every basket of an order that waits for shipping has a record with a day. */
function moveOn(order: Order, at: number): Order {
  const isComplete = order.model.orderProgress === PROGRESS.awaitingShipment && isEveryBasketDated(order);
  return isComplete ? reportShipped(order, at) : order;
}

/** A further record on a shipped order tells the buyer a second time. */
function kindOf(change: { readonly before: Order; readonly after: Order; readonly isNew: boolean }): string {
  const { before, after, isNew } = change;
  if (!SHIPPED.includes(after.model.orderProgress)) return 'shipping-record';
  return isNew || before.model.orderProgress !== after.model.orderProgress
    ? 'ship-notice'
    : 'ship-correction';
}

function listHeld({ model }: Order) {
  return openBaskets(model).map(({ basketId, ShippingModelList }) => ({ basketId, ShippingModelList }));
}
