import { startSimulators } from '@matome/simulators/start.ts';
import { onTestFinished } from 'vitest';
import type { CallName, FaultName, RunningMall } from './mall-under-test.ts';

/** Where the mall takes each call. The ship notice: the call that makes it given. */
export type Calls = Readonly<Record<CallName, { readonly method: string; readonly path: string }>>;

const FAULTS: Readonly<Record<FaultName, object>> = {
  'drop-before': { kind: 'drop-before' },
  'drop-after': { kind: 'drop-after' },
  'error-before': { kind: 'status', code: 500 },
  'error-after': { kind: 'status', code: 500, after: true },
  html: { kind: 'html', code: 502 },
  'html-after': { kind: 'html', code: 200, after: true },
  'cut-answer': { kind: 'truncate' },
  'rate-limit': { kind: 'rate-limit', retryAfter: 1 },
  'expired-token': { kind: 'expire-token' },
  'hang-before': { kind: 'hang' },
  'hang-after': { kind: 'hang', after: true },
  'duplicate-page': { kind: 'duplicate-page' },
};

type Simulation = { readonly id: string; readonly calls: Calls; readonly orders: number };

/** A simulator of one mall, without rate limits, played over HTTP until the test ends. */
export async function runSimulator({ id, calls, orders }: Simulation): Promise<RunningMall> {
  const options = { port: 0, seed: 20261124, orders };
  const simulators = await startSimulators({
    ...options,
    rakuma: { rate: 'unlimited' },
    framed: { rate: 'unlimited' },
  });
  onTestFinished(() => simulators.close());
  const baseUrl = simulators.urls[id];
  if (baseUrl === undefined) throw new Error(`no simulator of the mall ${id}`);
  let aheadMs = 0;

  async function control<T>(path: string, method = 'GET', body?: object): Promise<T> {
    const init: RequestInit = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await fetch(`${baseUrl}/_control${path}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  const { credentials } = await control<{ credentials: Record<string, string> }>('/trade');
  return {
    baseUrl,
    credentials,
    control,
    now: () => new Date(Date.now() + aheadMs),
    async letTimePass(ms) {
      aheadMs += ms;
      await control('/advance', 'POST', { ms });
    },
    async listTruth() {
      const truth = await control<{ orders: { orderNo: string; orderedAt: string }[] }>('/trade/orders');
      return truth.orders.map(({ orderNo, orderedAt }) => ({
        mallOrderNo: orderNo,
        orderedAt: new Date(orderedAt),
      }));
    },
    async placeOrder(state) {
      return (await control<{ orderNo: string }>('/trade/orders', 'POST', { state })).orderNo;
    },
    async cancelOrder(no) {
      await control(`/trade/orders/${no}/cancel`, 'POST', {});
    },
    async spoilOrder(no, oddity) {
      await control(`/trade/orders/${no}/disguise`, 'POST', { oddity });
    },
    async shipByHand(no, trackingNumber) {
      await control(`/trade/orders/${no}/ship`, 'POST', { trackingNumber });
    },
    async strike(fault, call, nth = 1) {
      await control('/faults', 'POST', { match: { ...calls[call], nth }, fault: FAULTS[fault] });
    },
    async countRequests() {
      return (await control<{ entries: unknown[] }>('/journal')).entries.length;
    },
    async listTold(kind) {
      const { told } = await control<{ told: { kind: string; orderNo: string }[] }>('/trade/told');
      return told.filter((one) => one.kind === kind).map(({ orderNo }) => orderNo);
    },
  };
}
