import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import { ORDER_STATUS, SHIP_STATUS } from '../order/codes.ts';
import { captureCard } from '../order/move-order.ts';
import type { Order, Shipment } from '../order/order.ts';
import type { YahooState } from '../sign-in/yahoo-state.ts';
import { answerChange, findChangeable, type Warning, warn } from './answer-change.ts';
import { readCall } from '../api/read-call.ts';
import { badParameter, notAllowed, refuse, type Refusal } from '../api/refuse.ts';
import { isBytesUpTo, isOneOf, isTrueOrFalse } from '../api/rules.ts';
import { readShipment, SHIPMENT_RULES } from './shipment-request.ts';

const REQUIRED = ['Target/OrderId', 'Target/IsPointFix', 'Order/Ship/ShipStatus'];
const RULES = {
  'Target/OrderId': (value: string) => value !== '',
  'Target/IsPointFix': isTrueOrFalse,
  'Target/OperationUser': isBytesUpTo(120),
  'Order/Ship/ShipStatus': isOneOf(['0', '1', '2', '3', '4']),
  ...SHIPMENT_RULES,
};

/** `orderShipStatusChange`: how far the parcel has come, and what it is followed by. */
export function changeShipStatus(state: YahooState, c: Context<MallEnv>): Response {
  const at = c.get('at');
  const call = readCall(c, { rules: RULES, required: REQUIRED });
  if ('code' in call) return refuse(c, call);
  if (call.get('Target/IsPointFix') !== 'true') return refuse(c, badParameter('IsPointFix'));
  const order = findChangeable(state, call.get('Target/OrderId') ?? '', at);
  if ('code' in order) return refuse(c, order);
  const shipStatus = Number(call.get('Order/Ship/ShipStatus'));
  const refusal = judgeStatus(order, shipStatus);
  if (refusal !== null) return refuse(c, refusal);
  const shipment = readShipment(order, call, at);
  if ('code' in shipment) return refuse(c, shipment);

  const operationUser = call.get('Target/OperationUser') ?? order.operationUser;
  const sent = send({ ...order, shipment, operationUser }, shipStatus);
  return answerChange(state, c, {
    order: sent.order,
    warnings: sent.warnings,
    kind: nameEffect(order, { shipStatus, shipment }),
    body: {
      shipStatus,
      trackingNumbers: [shipment.invoice1, shipment.invoice2].filter((number) => number !== ''),
      shipCompanyCode: shipment.companyCode,
      shipDate: shipment.shippedOn,
      emptyReason: shipment.emptyReason,
    },
  });
}

function judgeStatus(order: Order, shipStatus: number): Refusal | null {
  if (order.orderStatus === ORDER_STATUS.cancelled) return notAllowed('The order has been cancelled.');
  if (order.lineGift?.isShippable === false) return notAllowed('The LINE order cannot be shipped yet.');
  const isImpossible = order.shipStatus === SHIP_STATUS.impossible && shipStatus !== SHIP_STATUS.impossible;
  return isImpossible ? notAllowed('The order cannot be shipped yet.') : null;
}

/** Sending takes the money of a card; where it cannot be taken, the order is sent all the same. */
function send(
  order: Order,
  shipStatus: number,
): { readonly order: Order; readonly warnings: readonly Warning[] } {
  if (shipStatus < SHIP_STATUS.shipped) return { order: { ...order, shipStatus }, warnings: [] };
  const { card, warning } = captureCard(order);
  const settleStatus = card?.state === 'captured' ? 5 : order.settleStatus;
  return {
    order: { ...order, shipStatus, card, settleStatus },
    warnings: warning === null ? [] : [warn(warning)],
  };
}

/** An order that was told before is told again by the same words, and corrected by others. */
function nameEffect(
  before: Order,
  { shipStatus, shipment }: { readonly shipStatus: number; readonly shipment: Shipment },
): string {
  if (shipStatus < SHIP_STATUS.shipped) return 'ship-status';
  const isCorrection = before.shipStatus >= SHIP_STATUS.shipped && isOther(before.shipment, shipment);
  return isCorrection ? 'ship-correction' : 'ship-notice';
}

function isOther(before: Shipment, after: Shipment): boolean {
  const keys = [
    'companyCode',
    'invoice1',
    'invoice2',
    'emptyReason',
    'shippedOn',
    'arrivesOn',
    'notes',
    'url',
  ] as const;
  return keys.some((key) => before[key] !== after[key]);
}
