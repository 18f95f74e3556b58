import { readFileSync } from 'node:fs';
import { startScriptedMall } from '../conformance/scripted-mall.ts';
import type { ReceivedRequest, ScriptedAnswer } from '../conformance/scripted-mall.ts';
import { worldAt } from '../conformance/world-at.ts';
import type { Credentials, ReadOrder, World } from '../mall.ts';
import { saidIn } from '@matome/domain/text/said.ts';
import { aupay } from './index.ts';
import { isReadOrder, readOrderElement } from './read-order.ts';
import { firstElement } from '../xml/elements.ts';
import { parseResponse } from './xml.ts';
import { z } from 'zod';

export const CREDENTIALS = { shopId: '10048821', apiKey: 'key-canary' };

export const LIST = '/wmshopapi/searchTradeInfoListProc';
export const ONE = '/wmshopapi/searchTradeInfoProc';
export const STEP_ONE = '/wmshopapi/updateTradeInfoProc';
export const STEP_TWO = '/wmshopapi/updateTradeStsProc';

export const DONE: ScriptedAnswer = { body: '<response><result><status>0</status></result></response>' };

export function refusal(code: string, message: string, status = 200): ScriptedAnswer {
  const error = `<error><code>${code}</code><message>${message}</message></error>`;
  return { status, body: `<response><result><status>1</status>${error}</result></response>` };
}

/** An answer with these `orderInfo` elements. */
export function ordersAnswer(elements: readonly string[], resultCount = elements.length): ScriptedAnswer {
  const rows = elements.join('');
  return {
    body: `<response><result><status>0</status></result><resultCount>${resultCount}</resultCount>${rows}</response>`,
  };
}

/** A small order in the mall's own XML; `changes` are further elements. */
export function orderXml(changes: Readonly<Record<string, string | number>> = {}): string {
  const elements = {
    orderId: 512345671,
    orderDate: '2026/11/20 21:04',
    orderStatus: '発送待ち',
    settlementName: 'クレジットカード',
    ...changes,
  };
  const fields = Object.entries(elements).map(([name, value]) => `<${name}>${value}</${name}>`);
  const detail = '<itemCode>mug</itemCode><itemName>マグ</itemName><itemPrice>1500</itemPrice><unit>1</unit>';
  return `<orderInfo>${fields.join('')}<detail>${detail}</detail></orderInfo>`;
}

const withOrderInfo = z.object({ orderInfo: z.unknown() });

function orderInfoIn(text: string): unknown {
  return withOrderInfo.parse(firstElement(parseResponse(text)?.response)).orderInfo;
}

/** The `orderInfo` of a fixture, as it is parsed. */
export function readFixture(name: string): any {
  const text = readFileSync(new URL(`./fixtures/${name}.xml`, import.meta.url), 'utf8');
  return orderInfoIn(text);
}

/** The order as it is read from its XML. */
export function asRead(xml: string): ReadOrder {
  const read = readOrderElement(orderInfoIn(`<response>${xml}</response>`));
  if (!isReadOrder(read)) throw new Error(saidIn(read.message, 'ja'));
  return read;
}

/** A connection to a mall that answers as `answer` says. */
export async function connectToScripted(
  answer: (request: ReceivedRequest) => ScriptedAnswer,
  options: { credentials?: Credentials; world?: Partial<World> } = {},
) {
  const mall = await startScriptedMall(answer);
  const world = worldAt(mall.baseUrl, options.world);
  const connection = aupay.connect(options.credentials ?? CREDENTIALS, world);
  const sent = (path: string) => mall.requests.filter((request) => request.path === path);
  return { connection, world, requests: mall.requests, sent };
}
