import { onTestFinished } from 'vitest';
import { startSimulators } from '../../start.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
}

export const GRANT = {
  grant_type: 'refresh_token',
  refresh_token: 'Atzr|matome-refresh-token',
  client_id: 'amzn1.application-oa2-client.matome',
  client_secret: 'amzn1.oa2-cs.v1.matome-secret',
};
export const EVERYTHING = {
  includedData: 'BUYER,RECIPIENT,PROCEEDS,EXPENSE,PROMOTION,CANCELLATION,FULFILLMENT,PACKAGES,TAX,PAYMENT',
};
export const LAST_MONTH = { createdAfter: '2026-10-25T00:00:00+09:00' };
const SEARCH = '/orders/2026-01-01/orders';

/** A running mall without limits, empty unless told otherwise, at 10:00 on 2026-11-24 in Tokyo until its clock is moved. */
export async function openTestAmazon(
  options: { readonly orders?: number; readonly hasLimits?: boolean; readonly stateFile?: string } = {},
) {
  const { orders = 0, hasLimits = false, ...rest } = options;
  let nowMs = Date.parse('2026-11-24T10:00:00+09:00');
  const simulators = await startSimulators({
    port: 0,
    seed: 1,
    orders,
    now: () => new Date(nowMs),
    framed: hasLimits ? {} : { rate: 'unlimited' },
    ...rest,
  });
  onTestFinished(() => simulators.close());
  const url = `http://127.0.0.1:${simulators.port}/amazon`;
  const mall = simulators.malls['amazon']!;

  async function call(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${url}${path}`, { method, ...init });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }
  const requestToken = (form: Record<string, string> = GRANT) =>
    call('POST', '/auth/o2/token', { body: new URLSearchParams(form) });
  const token: string = (await requestToken()).body.access_token;
  const headers = { 'x-amz-access-token': token };
  const get = (path: string, query: Record<string, string> = {}) =>
    call('GET', `${path}?${new URLSearchParams(query).toString()}`, { headers });

  return {
    mall,
    simulators,
    token,
    call,
    requestToken,
    get,
    search: (query: Record<string, string> = LAST_MONTH) => get(SEARCH, query),
    read: async (orderNo: string) => (await get(`${SEARCH}/${orderNo}`, EVERYTHING)).body.order,
    confirm: (orderNo: string, body: unknown) =>
      call('POST', `/orders/v0/orders/${orderNo}/shipmentConfirmation`, {
        headers: { ...headers, 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    control: (method: string, path: string, body?: unknown) =>
      call(method, `/_control${path}`, body === undefined ? {} : { body: JSON.stringify(body) }),
    /** Every page of a listing. */
    async searchAll(query: Record<string, string>): Promise<any[]> {
      const orders = [];
      let page: Record<string, string> = {};
      for (;;) {
        const { body } = await get(SEARCH, { ...query, ...page });
        orders.push(...body.orders);
        if (body.pagination === undefined) return orders;
        page = { paginationToken: body.pagination.nextToken };
      }
    },
    /** Moves the clock. */
    tick(ms: number): void {
      nowMs += ms;
    },
  };
}

/** A confirmation of everything the order holds, with these details in place of the usual ones. */
export function notice(order: any, details: Record<string, unknown> = {}) {
  return {
    marketplaceId: 'A1VC38T7YXB528',
    packageDetail: {
      packageReferenceId: '1',
      carrierCode: 'YAMATO',
      trackingNumber: '123456789012',
      shipDate: '2026-11-24T10:00:00+09:00',
      orderItems: order.orderItems.map((item: any) => ({
        orderItemId: item.orderItemId,
        quantity: item.quantityOrdered,
      })),
      ...details,
    },
  };
}
