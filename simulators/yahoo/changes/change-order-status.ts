import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import { toTokyoDay } from '../../tokyo-time.ts';
import { ORDER_STATUS, payMethodOf, STORE_CANCEL_REASONS } from '../order/codes.ts';
import { cancelOrder, captureCard } from '../order/move-order.ts';
import type { Order } from '../order/order.ts';
import { releaseDayOf } from '../order/order-facts.ts';
import type { YahooState } from '../sign-in/yahoo-state.ts';
import { answerChange, answerDone, findChangeable, warn } from './answer-change.ts';
import { type Call, readCall } from '../api/read-call.ts';
import { badParameter, notAllowed, refuse, type Refusal } from '../api/refuse.ts';
import { isBytesUpTo, isOneOf, isTrueOrFalse } from '../api/rules.ts';

const REQUIRED = ['Target/OrderId', 'Order/OrderStatus'];
const RULES = {
  'Target/OrderId': (value: string) => value !== '',
  'Target/IsPointFix': isTrueOrFalse,
  'Target/OperationUser': isBytesUpTo(120),
  'Order/OrderStatus': isOneOf(['1', '2', '3', '4', '5']),
  'Order/CancelReason': isOneOf(STORE_CANCEL_REASONS),
  'Order/CancelReasonDetail': (value: string) => [...value].length >= 10 && [...value].length <= 200,
};
const DEFAULT_REASON = '210';
const REASON_WITH_DETAIL = '230';
const { reserved, processing, onHold, cancelled, completed } = ORDER_STATUS;

/** `orderStatusChange`: hold, release, cancel, complete. */
export function changeOrderStatus(state: YahooState, c: Context<MallEnv>): Response {
  const at = c.get('at');
  const call = readCall(c, { rules: RULES, required: REQUIRED });
  if ('code' in call) return refuse(c, call);
  const status = Number(call.get('Order/OrderStatus'));
  const wrong = judgeCall(call, status);
  if (wrong !== null) return refuse(c, wrong);
  const order = findChangeable(state, call.get('Target/OrderId') ?? '', at);
  if ('code' in order) return refuse(c, order);
  if (order.orderStatus === status && status !== cancelled) return answerDone(c, [warn('od91705')]);
  if (!mayMove(order, status, at)) return refuse(c, notAllowed('OrderStatus cannot be changed so.'));

  const operationUser = call.get('Target/OperationUser') ?? order.operationUser;
  const moved = move({ ...order, operationUser }, { status, call, at });
  return answerChange(state, c, { ...moved, body: { orderStatus: status } });
}

function judgeCall(call: Call, status: number): Refusal | null {
  if (status === completed && call.get('Target/IsPointFix') !== 'true') return badParameter('IsPointFix');
  const needsDetail = call.get('Order/CancelReason') === REASON_WITH_DETAIL;
  const hasDetail = call.get('Order/CancelReasonDetail') !== undefined;
  return needsDetail && !hasDetail ? badParameter('CancelReasonDetail') : null;
}

function mayMove(order: Order, status: number, at: number): boolean {
  const { orderStatus: from, suspect, payMethod, card } = order;
  if (status === completed && suspect > 0) return false;
  switch (from) {
    case reserved:
      return status === cancelled || status === completed;
    case processing:
      return status === onHold || status === cancelled || status === completed;
    case onHold:
      return status === reserved ? releaseDayOf(order) > toTokyoDay(at) : status !== onHold;
    case completed: {
      const mayReopen = card !== null || payMethodOf(payMethod).isStoreOwn === true;
      return status === cancelled || (status === processing && mayReopen);
    }
    default:
      return false;
  }
}

function move(
  order: Order,
  { status, call, at }: { readonly status: number; readonly call: Call; readonly at: number },
) {
  if (status === cancelled) {
    const reason = call.get('Order/CancelReason') ?? DEFAULT_REASON;
    const detail = call.get('Order/CancelReasonDetail') ?? '';
    const warnings = order.payStatus === 1 ? [warn('od91123')] : [];
    return { order: cancelOrder(order, { reason, detail, at }), kind: 'cancel', warnings };
  }
  if (status === completed) {
    const { card, warning } = captureCard(order);
    const warnings = warning === null ? [] : [warn(warning)];
    return { order: { ...order, orderStatus: status, card }, kind: 'complete', warnings };
  }
  return { order: { ...order, orderStatus: status }, kind: 'order-status', warnings: [] };
}
