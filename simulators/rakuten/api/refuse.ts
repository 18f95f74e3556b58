import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';

/** What the gateway before all functions says, in a shape of its own. */
export type GatewayCode =
  | 'GK0001'
  | 'GK0005'
  | 'GK0006'
  | 'GA0001'
  | 'ES01-01'
  | 'ES04-01'
  | 'GE0007'
  | 'GE0405'
  | 'GE0429'
  | 'GE0503';

const GATEWAY = {
  GK0001: [400, 'Authorization header is required'],
  GK0005: [400, 'Authorization header is malformed'],
  GK0006: [400, 'serviceSecret or licenseKey is malformed'],
  GA0001: [401, 'Un-Authorised'],
  'ES01-01': [400, 'The shop does not match'],
  'ES04-01': [401, 'The function is not enabled'],
  GE0007: [404, 'Not Found'],
  GE0405: [405, 'Method Not Allowed'],
  GE0429: [429, 'Too Many Requests'],
  GE0503: [503, 'Service Unavailable'],
} as const satisfies Record<GatewayCode, readonly [number, string]>;

export function refuseAtGateway(c: Context<MallEnv>, code: GatewayCode): Response {
  return c.json(describeGateway(code), GATEWAY[code][0]);
}

/** The error body for a status that a fault asks for. */
export function describeStatus(status: number): unknown {
  if (status === 500) return SYSTEM_ERROR;
  if (status === 401) return describeGateway('GA0001');
  if (status === 429) return describeGateway('GE0429');
  if (status === 404) return describeGateway('GE0007');
  return describeGateway('GE0503');
}

/** The answer to a bug of the mall's own. */
export const SYSTEM_ERROR = {
  MessageModelList: [
    {
      messageType: 'ERROR',
      messageCode: 'ORDER_EXT_API_SYSTEM_ERROR',
      message: 'システムエラーが発生しました。',
    },
  ],
};

function describeGateway(errorCode: GatewayCode) {
  return { Results: { errorCode, message: GATEWAY[errorCode][1] } };
}
