import type { Hono } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import type { AupayState } from '../access.ts';
import { readOrderText } from '../render-order.ts';
import { answerRefusal } from './answer.ts';
import { describeStatus } from '../shop/refusals.ts';
import { requireKey } from './require-key.ts';
import { searchTrade, searchTradeList, writeOrderNumber } from './search-trade.ts';
import { cancelTrade, updateTradeInfo, updateTradeStatus, writeTrade } from './write-trade.ts';

const ROOT = '/wmshopapi';

/** Every method of the document that concerns orders, and whose form is known. */
export function serveApi(api: Hono<MallEnv>, state: AupayState): void {
  api.use(`${ROOT}/*`, requireKey(state));
  api.get(`${ROOT}/searchTradeInfoListProc`, (c) => searchTradeList(state, c, readOrderText));
  api.get(`${ROOT}/searchTradeNoListProc`, (c) => searchTradeList(state, c, writeOrderNumber));
  api.get(`${ROOT}/searchTradeInfoProc`, (c) => searchTrade(state, c));
  api.post(`${ROOT}/updateTradeInfoProc`, (c) => writeTrade(state, c, updateTradeInfo));
  api.post(`${ROOT}/updateTradeStsProc`, (c) => writeTrade(state, c, updateTradeStatus));
  api.post(`${ROOT}/cancelTradeProc`, (c) => writeTrade(state, c, cancelTrade));
  api.all(`${ROOT}/:method{(searchTrade|updateTrade|cancelTrade).*Proc}`, (c) =>
    answerRefusal(c, describeStatus(405), 405),
  );
}
