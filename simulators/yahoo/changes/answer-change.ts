import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import type { Json } from '../../json.ts';
import type { Order } from '../order/order.ts';
import { isHeld, isReadOnly } from '../order/order-facts.ts';
import { noteChange } from '../order/move-order.ts';
import type { YahooState } from '../sign-in/yahoo-state.ts';
import { writeElement, writeText } from '../xml/write-xml.ts';
import { toTokyoIso } from '../../tokyo-time.ts';
import { answerXml, notAllowed, ORDER_NOT_FOUND, type Refusal } from '../api/refuse.ts';

export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly detail?: string;
}

const WARNINGS: Readonly<Record<string, string>> = {
  od91113: 'The credit card has already been captured.',
  od91115: 'The credit card authorization has expired. It was not captured.',
  od91123: 'A refund is required.',
  od91705: 'OrderStatus is not changed.',
};

export function warn(code: string): Warning {
  return { code, message: WARNINGS[code] ?? '' };
}

/** The order of a change, unless it cannot be changed at all now. */
export function findChangeable(state: YahooState, orderId: string, at: number): Order | Refusal {
  const order = state.book.find(orderId);
  if (order === undefined) return ORDER_NOT_FOUND;
  if (isReadOnly(order, at)) return notAllowed('The buyer can still cancel this order.');
  return isHeld(order, at) ? notAllowed('The order is held.') : order;
}

/** Keeps the changed order, writes the change into the journal, and answers that one is done. */
export function answerChange(
  state: YahooState,
  c: Context<MallEnv>,
  change: {
    readonly order: Order;
    readonly kind: string;
    readonly body: Json;
    readonly warnings: readonly Warning[];
  },
): Response {
  const at = c.get('at');
  const order = state.book.put(noteChange({ ...change.order, isSeen: true }, at));
  c.get('entry').effect = {
    kind: change.kind,
    orderId: order.orderId,
    itemId: null,
    at: toTokyoIso(at),
    body: change.body,
  };
  return answerDone(c, change.warnings);
}

export function answerDone(c: Context<MallEnv>, warnings: readonly Warning[]): Response {
  const result = writeElement('Result', [
    writeText('Status', 'OK'),
    ...warnings.map(({ code, message, detail = '' }) =>
      writeElement('Warning', [
        writeText('Code', code),
        writeText('Message', message),
        writeText('Detail', detail),
      ]),
    ),
  ]);
  const counts = 'totalResultsAvailable="1" totalResultsReturned="1" firstResultPosition="1" ok="1" ng="0"';
  return answerXml(c, writeElement('ResultSet', [result], counts));
}
