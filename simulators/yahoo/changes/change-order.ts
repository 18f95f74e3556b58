import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import { ORDER_STATUS } from '../order/codes.ts';
import type { Order } from '../order/order.ts';
import { readDay } from '../order/yahoo-time.ts';
import type { YahooState } from '../sign-in/yahoo-state.ts';
import { answerChange, findChangeable } from './answer-change.ts';
import { type Call, readCall, type Rules } from '../api/read-call.ts';
import { badParameter, notAllowed, refuse } from '../api/refuse.ts';
import { isBytesUpTo, isDay, isOneOf, isWholeNumber, orEmpty } from '../api/rules.ts';
import { readShipment, SHIPMENT_RULES } from './shipment-request.ts';

const MOST_NOTES_BYTES = 1500;
const ORDER_RULES: Rules = {
  'Order/IsSeen': isOneOf(['true']),
  'Order/Notes': isBytesUpTo(MOST_NOTES_BYTES),
  'Order/StoreStatus': isWholeNumber({ from: 1, to: 10 }),
  'Order/BuyerComments': isBytesUpTo(750),
  'Order/Suspect': isOneOf(['0', '1', '2']),
};
const SHIP_RULES: Rules = {
  ...SHIPMENT_RULES,
  'Order/Ship/ShipRequestDate': orEmpty(isDay),
  'Order/Ship/ShipRequestTime': isBytesUpTo(30),
};
const RULES: Rules = {
  'Target/OrderId': (value: string) => value !== '',
  'Target/OperationUser': isBytesUpTo(120),
  ...ORDER_RULES,
  ...SHIP_RULES,
};
/** What may be changed of an order from LINE. */
const LINE_PATHS: readonly string[] = ['Order/IsSeen', 'Order/Notes', 'Order/StoreStatus'];

/** `orderChange`, as far as it is played here: marks and memo of the order, and its shipment. */
export function changeOrder(state: YahooState, c: Context<MallEnv>): Response {
  const at = c.get('at');
  const call = readCall(c, { rules: RULES, required: ['Target/OrderId'] });
  if ('code' in call) return refuse(c, call);
  const changed = call.paths.filter((path) => path in ORDER_RULES || path in SHIP_RULES);
  if (changed.length === 0) return refuse(c, badParameter('Order'));
  if (changed.includes('Order/Suspect') && changed.length > 1) return refuse(c, badParameter('Suspect'));
  const order = findChangeable(state, call.get('Target/OrderId') ?? '', at);
  if ('code' in order) return refuse(c, order);
  if (order.orderStatus === ORDER_STATUS.cancelled)
    return refuse(c, notAllowed('The order has been cancelled.'));
  if (order.lineGift !== null && changed.some((path) => !LINE_PATHS.includes(path)))
    return refuse(c, notAllowed('A LINE order cannot be changed.'));
  const shipment = readShipment(order, call, at);
  if ('code' in shipment) return refuse(c, shipment);
  return answerChange(state, c, {
    order: { ...readMarks(order, call), shipment: { ...shipment, ...readWish(order, call) } },
    kind: 'order-change',
    body: { changed },
    warnings: [],
  });
}

function readMarks(order: Order, call: Call): Order {
  return {
    ...order,
    notes: call.get('Order/Notes') ?? order.notes,
    buyerComments: call.get('Order/BuyerComments') ?? order.buyerComments,
    storeStatus: Number(call.get('Order/StoreStatus') ?? order.storeStatus),
    suspect: Number(call.get('Order/Suspect') ?? order.suspect),
    operationUser: call.get('Target/OperationUser') ?? order.operationUser,
  };
}

function readWish({ shipment }: Order, call: Call) {
  const day = call.get('Order/Ship/ShipRequestDate');
  return {
    requestOn: day === undefined ? shipment.requestOn : (readDay(day) ?? ''),
    requestTime: call.get('Order/Ship/ShipRequestTime') ?? shipment.requestTime,
  };
}
