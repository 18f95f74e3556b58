import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import type { Order } from '../order/order.ts';
import { isAwaitingPayment, isHeld, isReadOnly } from '../order/order-facts.ts';
import type { YahooState } from '../sign-in/yahoo-state.ts';
import { writeElement, writeText } from '../xml/write-xml.ts';
import { judgeSeller } from './admit.ts';
import { answerXml, refuse } from './refuse.ts';

const COUNTS: Readonly<Record<string, (order: Order) => boolean>> = {
  NewOrder: ({ orderStatus, isSeen }) => orderStatus === 2 && !isSeen,
  NewReserve: ({ orderStatus, isSeen }) => orderStatus === 1 && !isSeen,
  WaitPayment: (order) => order.orderStatus === 2 && isAwaitingPayment(order),
  WaitShipping: ({ orderStatus, shipStatus }) => orderStatus === 2 && shipStatus === 1,
  Shipping: ({ orderStatus, shipStatus }) => orderStatus === 2 && shipStatus === 2,
  Reserve: ({ orderStatus }) => orderStatus === 1,
  Holding: ({ orderStatus }) => orderStatus === 3,
  WaitDone: ({ orderStatus, shipStatus }) => orderStatus === 2 && shipStatus >= 3,
  Suspect: ({ orderStatus, suspect }) => orderStatus < 4 && suspect > 0,
};

/** `orderCount`: how many orders stand how. */
export function countOrders(state: YahooState, c: Context<MallEnv>): Response {
  const refusal = judgeSeller(c.req.query('sellerId'));
  if (refusal !== null) return refuse(c, refusal);
  const at = c.get('at');
  const orders = state.book.all().filter((order) => !isHeld(order, at) && !isReadOnly(order, at));
  const counts = Object.entries(COUNTS).map(([name, counted]) =>
    writeText(name, orders.filter(counted).length),
  );
  const result = writeElement('Result', [writeText('Status', 'OK'), writeElement('Count', counts)]);
  const attributes = 'totalResultsAvailable="1" totalResultsReturned="1" firstResultPosition="1"';
  return answerXml(c, writeElement('ResultSet', [result], attributes));
}
