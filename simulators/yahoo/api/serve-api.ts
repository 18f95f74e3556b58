import type { Context, Hono } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import { answerToken } from '../sign-in/answer-token.ts';
import { answerConsent, askConsent } from '../sign-in/consent.ts';
import type { YahooState } from '../sign-in/yahoo-state.ts';
import { admit } from './admit.ts';
import { changeOrder } from '../changes/change-order.ts';
import { changeOrderStatus } from '../changes/change-order-status.ts';
import { changeShipStatus } from '../changes/change-ship-status.ts';
import { countOrders } from './count-orders.ts';
import { listOrders } from './list-orders.ts';
import { readOrder } from './read-order.ts';

export const API = '/ShoppingWebService/V1';
const AUTHORIZATION = '/yconnect/v2/authorization';
export const TOKEN = '/yconnect/v2/token';
export const LIST = `${API}/orderList`;

type Handle = (state: YahooState, c: Context<MallEnv>) => Response;
const CALLS: Readonly<Record<string, Handle>> = {
  orderList: listOrders,
  orderInfo: readOrder,
  orderShipStatusChange: changeShipStatus,
  orderStatusChange: changeOrderStatus,
  orderChange: changeOrder,
};

/** Everything the mall answers at its own paths. */
export function serveApi(app: Hono<MallEnv>, state: YahooState): void {
  app.get(AUTHORIZATION, (c) => askConsent(c));
  app.post(AUTHORIZATION, (c) => answerConsent(state, c));
  app.post(TOKEN, (c) => answerToken(state, c));
  app.use(`${API}/*`, admit(state));
  app.get(`${API}/orderCount`, (c) => countOrders(state, c));
  for (const [name, handle] of Object.entries(CALLS)) app.post(`${API}/${name}`, (c) => handle(state, c));
}
