import { readFileSync } from 'node:fs';
import { startScriptedMall } from '../conformance/scripted-mall.ts';
import type { ReceivedRequest, ScriptedAnswer } from '../conformance/scripted-mall.ts';
import { worldAt } from '../conformance/world-at.ts';
import type { World } from '../mall.ts';
import { amazon } from './index.ts';

export const CREDENTIALS = {
  clientId: 'amzn1.application-oa2-client.test',
  clientSecret: 'secret-canary',
  refreshToken: 'Atzr|refresh-canary',
};

export const ORDER_PATH = '/orders/2026-01-01/orders/250-1234567-1234567';
export const NOTICE_PATH = '/orders/v0/orders/250-1234567-1234567/shipmentConfirmation';
export const EXPIRED = errorBody(403, 'Unauthorized', 'The access token you provided has expired.');

export function errorBody(status: number, code: string, details = '', message = code): ScriptedAnswer {
  return { status, body: { errors: [{ code, message, details }] } };
}

export function tokenAnswer(number: number, expiresInSeconds = 3600): ScriptedAnswer {
  return { body: { access_token: `access-${number}`, token_type: 'bearer', expires_in: expiresInSeconds } };
}

/** An order in the mall's own words. */
export function aWireOrder(changes: object = {}) {
  const text = readFileSync(new URL('./fixtures/unshipped-cash-on-delivery.json', import.meta.url), 'utf8');
  return { ...JSON.parse(text).wire, ...changes };
}

/** A connection to an Amazon that answers as `answer` says; sign-ins succeed unless `signIn` says otherwise. */
export async function connectToScripted(
  answer: (request: ReceivedRequest, accessToken: string) => ScriptedAnswer,
  options: {
    signIn?: (request: ReceivedRequest, number: number) => ScriptedAnswer;
    world?: Partial<World>;
  } = {},
) {
  let signIns = 0;
  const tokens: string[] = [];
  const mall = await startScriptedMall((request) => {
    if (request.path !== '/auth/o2/token') return answer(request, tokens.at(-1) ?? '');
    signIns += 1;
    return options.signIn?.(request, signIns) ?? tokenAnswer(signIns);
  });
  const send = options.world?.fetch ?? fetch;
  const world = worldAt(mall.baseUrl, {
    ...options.world,
    fetch: (input, init) => {
      const token = new Headers(init?.headers).get('x-amz-access-token');
      if (token !== null) tokens.push(token);
      return send(input, init);
    },
  });
  const connection = amazon.connect(CREDENTIALS, world);
  const sent = (path: string) => mall.requests.filter((request) => request.path === path);
  return { connection, world, requests: mall.requests, sent, tokens };
}
