import { readFileSync } from 'node:fs';
import { startScriptedMall } from '../conformance/scripted-mall.ts';
import type { ReceivedRequest, ScriptedAnswer } from '../conformance/scripted-mall.ts';
import { worldAt } from '../conformance/world-at.ts';
import type { ReadOrder, World } from '../mall.ts';
import { saidIn } from '@matome/domain/text/said.ts';
import { rakuten } from './index.ts';
import { isReadOrder, readOrderJson } from './read-order.ts';

export const CREDENTIALS = { serviceSecret: 'SP1_secret-canary', licenseKey: 'SL1_key-canary' };

/** An order in the mall's own words. */
export function aWireOrder(changes: object = {}, fixture = 'ready-to-ship') {
  const text = readFileSync(new URL(`./fixtures/${fixture}.json`, import.meta.url), 'utf8');
  return { ...JSON.parse(text).wire, ...changes };
}

export function asRead(wire: unknown): ReadOrder {
  const read = readOrderJson(wire);
  if (!isReadOrder(read)) throw new Error(saidIn(read.message, 'ja'));
  return read;
}

type Said = {
  readonly messageType?: string;
  readonly messageCode: string;
  readonly message?: string;
  readonly orderNumber?: string;
  readonly dataNumber?: number;
  readonly shippingDetailId?: number;
};

export function says(messages: readonly Said[], more: object = {}, status = 200): ScriptedAnswer {
  const MessageModelList = messages.map((message) => ({
    messageType: message.messageCode.includes('ERROR') ? 'ERROR' : 'INFO',
    message: `${message.messageCode}です。`,
    ...message,
  }));
  return { status, body: { MessageModelList, ...more } };
}

export function gatewaySays(status: number, errorCode: string, message = 'Un-Authorised'): ScriptedAnswer {
  return { status, body: { Results: { errorCode, message } } };
}

/** The JSON body of a request. */
export function bodyOf({ body }: ReceivedRequest) {
  return JSON.parse(body);
}

/** The function that a request is for, or the last part of its path. */
export function functionOf({ path }: ReceivedRequest): string {
  return path.replace(/\/$/u, '').split('/').at(-1) ?? '';
}

/** A connection to a Rakuten that answers as `answer` says. */
export async function connectToScripted(
  answer: (request: ReceivedRequest) => ScriptedAnswer,
  options: { world?: Partial<World>; settings?: Record<string, string> } = {},
) {
  const mall = await startScriptedMall(answer);
  const world = worldAt(mall.baseUrl, options.world);
  const connection = rakuten.connect({ ...CREDENTIALS, ...options.settings }, world);
  const sent = (name: string) => mall.requests.filter((request) => functionOf(request) === name);
  return { connection, world, requests: mall.requests, sent };
}
