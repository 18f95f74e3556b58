import type { Context, Hono } from 'hono';
import type { MallState } from '../../frame/open-mall.ts';
import type { FaultHooks } from '../../http/inject-faults.ts';
import type { MallEnv } from '../../http/mall-env.ts';
import { SUB_STATUSES } from '../order/codes.ts';
import type { Order } from '../order/order-model.ts';
import { toRakutenDatetime } from '../order/rakuten-time.ts';
import { authorise, type KeyFaults } from './authorise.ts';
import { postConfirmation } from './confirm-order.ts';
import { getOrder } from './get-order.ts';
import { disabledFunctions, LICENSE_KEY, licenceExpiresAt } from './licence.ts';
import { say } from './message.ts';
import { describeStatus, refuseAtGateway } from './refuse.ts';
import { searchOrder } from './search-order.ts';
import { readSearchPage } from './search-page.ts';
import { updateOrderShipping } from './update-order-shipping.ts';

type Answer = (state: MallState<Order>, c: Context<MallEnv>) => Response;

const FUNCTIONS: Readonly<Record<string, Answer>> = {
  searchOrder,
  getOrder,
  confirmOrder: postConfirmation,
  updateOrderShipping,
  getSubStatusList,
};
/** Functions of the mall that this shop has not switched on. */
const NOT_ENABLED = [
  'updateOrderShippingAsync',
  'getResultUpdateOrderShippingAsync',
  'updateOrderSubStatus',
  'updateOrderMemo',
  'updateOrderRemarks',
  'updateOrderSender',
  'updateOrderSenderAfterShipping',
  'cancelOrder',
  'cancelOrderAfterShipping',
  'updateOrderOrderer',
  'updateOrderDelivery',
  'simulateCouponAmount',
  'getPayment',
];

/** Every path that the document names and the shop may call; with a slash at the end or without. */
export function serveApi(api: Hono<MallEnv>, state: MallState<Order>, keyFaults: KeyFaults): void {
  licenceExpiresAt(state.memory, state.clock.now());
  api.use('/es/*', authorise(state, keyFaults));
  for (const slash of ['', '/']) {
    api.all(`/es/2.0/order/:function${slash}`, (c) => answerFunction(state, c));
    api.get(`/es/1.0/license-management/license-key/expiry-date${slash}`, (c) => getExpiryDate(state, c));
  }
}

export function createHooks(keyFaults: KeyFaults): FaultHooks {
  return {
    errorBody: describeStatus,
    // A key cannot be had anew by a program, so only this request is refused.
    expireToken: (c) => keyFaults.add(c.get('entry')),
    laterPage: (c) => {
      const { page } = readSearchPage(c.get('bodyText'));
      return page > 1 ? { previous: `"requestPage":${page - 1}}` } : undefined;
    },
    listingOf: (c) => `${c.req.path} ${readSearchPage(c.get('bodyText')).listing}`,
  };
}

function answerFunction(state: MallState<Order>, c: Context<MallEnv>): Response | Promise<Response> {
  const name = c.req.param('function') ?? '';
  const answer = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (answer === undefined && !NOT_ENABLED.includes(name)) return c.notFound();
  if (c.req.method !== 'POST') return refuseAtGateway(c, 'GE0405');
  const isDisabled = disabledFunctions(state.memory).includes(`rpay.order.${name}`);
  return answer === undefined || isDisabled ? refuseAtGateway(c, 'ES04-01') : answer(state, c);
}

function getExpiryDate(state: MallState<Order>, c: Context<MallEnv>): Response {
  if (c.req.query('licenseKey') !== LICENSE_KEY) return refuseAtGateway(c, 'ES01-01');
  const expiresAt = licenceExpiresAt(state.memory, state.clock.now());
  return c.json({ expiryDate: toRakutenDatetime(expiresAt).slice(0, 19) });
}

function getSubStatusList(_state: MallState<Order>, c: Context<MallEnv>): Response {
  const progresses = [...new Set(SUB_STATUSES.map(({ orderProgress }) => orderProgress))];
  return c.json({
    MessageModelList: [
      say({ of: 'GET_SUBSTATUSLIST', suffix: 'INFO_101' }, 'サブステータス一覧取得に成功しました。'),
    ],
    StatusModelList: progresses.map((orderProgress) => ({
      orderProgress,
      SubStatusModelList: SUB_STATUSES.filter((status) => status.orderProgress === orderProgress).map(
        ({ subStatusId, subStatusName }, index) => ({ subStatusId, subStatusName, orderby: index + 1 }),
      ),
    })),
  });
}
