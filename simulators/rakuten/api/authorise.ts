import type { MiddlewareHandler } from 'hono';
import type { MallState } from '../../frame/open-mall.ts';
import type { JournalEntry } from '../../http/journal.ts';
import type { MallEnv } from '../../http/mall-env.ts';
import { SHOP_ID } from '../draw/draw-order.ts';
import type { Order } from '../order/order-model.ts';
import { LICENSE_KEY, licenceExpiresAt, SERVICE_SECRET } from './licence.ts';
import { type GatewayCode, refuseAtGateway } from './refuse.ts';

/** Requests that a fault lets fail as if their key had expired. */
export type KeyFaults = WeakSet<JournalEntry>;

/** Lets only the shop's own key pass, while it lives, once a second. */
export function authorise(state: MallState<Order>, keyFaults: KeyFaults): MiddlewareHandler<MallEnv> {
  return async (c, next) => {
    const key = readEsaHeader(c.req.header('authorization'));
    if ('refused' in key) return refuseAtGateway(c, key.refused);
    const isOurs = key.serviceSecret === SERVICE_SECRET && key.licenseKey === LICENSE_KEY;
    if (!isOurs) return refuseAtGateway(c, 'GA0001');
    const entry = c.get('entry');
    entry.shop = SHOP_ID;
    if (state.limits.take('request', SHOP_ID, state.clock.now()) !== null)
      return refuseAtGateway(c, 'GE0429');
    const isExpired = c.get('at') >= licenceExpiresAt(state.memory, state.clock.now()) + 1000;
    if (isExpired || keyFaults.has(entry)) return refuseAtGateway(c, 'GA0001');
    await next();
    return undefined;
  };
}

type Key = { readonly serviceSecret: string; readonly licenseKey: string };

/** `ESA ` and the Base64 of `serviceSecret:licenseKey`. */
function readEsaHeader(header: string | undefined): Key | { readonly refused: GatewayCode } {
  if (header === undefined) return { refused: 'GK0001' };
  const [, base64] = /^ESA ([A-Za-z0-9+/]+={0,2})$/.exec(header) ?? [];
  if (base64 === undefined || base64.length % 4 !== 0) return { refused: 'GK0005' };
  const pair = Buffer.from(base64, 'base64').toString();
  const [, serviceSecret, licenseKey] = /^([\w-]+):([\w-]+)$/.exec(pair) ?? [];
  if (serviceSecret === undefined || licenseKey === undefined) return { refused: 'GK0006' };
  return { serviceSecret, licenseKey };
}
