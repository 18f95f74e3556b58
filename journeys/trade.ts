import { MALLS_PORT } from './desk-address.ts';

type Told = { readonly kind: string; readonly orderNo: string; readonly trackingNumbers: readonly string[] };

/** What journeys do around the API of any simulated mall, at its first shop, and what they read there to judge. */
export function tradeAt(mall: string) {
  async function control<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await fetch(`http://127.0.0.1:${MALLS_PORT}/${mall}/_control${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text === '' ? 'null' : text) as T;
  }
  return {
    control,
    credentials: async () =>
      (await control<{ credentials: Record<string, string> }>('GET', '/trade')).credentials,
    buy: async () =>
      (await control<{ orderNo: string }>('POST', '/trade/orders', { state: 'to-ship' })).orderNo,
    told: async (orderNo: string) =>
      (await control<{ told: Told[] }>('GET', '/trade/told')).told.filter((one) => one.orderNo === orderNo),
  };
}
