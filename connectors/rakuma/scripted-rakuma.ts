import { readFileSync } from 'node:fs';
import { startScriptedMall } from '../conformance/scripted-mall.ts';
import type { ReceivedRequest, ScriptedAnswer } from '../conformance/scripted-mall.ts';
import { worldAt } from '../conformance/world-at.ts';
import type { World } from '../mall.ts';
import { rakuma } from './index.ts';

export const CREDENTIALS = {
  email: 'api@shop.example',
  apiPassword: 'password-canary',
  clientId: 'client-1',
  clientSecret: 'secret-canary',
};

export function errorBody(status: number, code: string, message = '処理できません。'): ScriptedAnswer {
  return { status, body: { error: { code, message } } };
}

export function tokenAnswer(number: number, expiresInSeconds = 3600): ScriptedAnswer {
  return {
    body: {
      access_token: `access-${number}`,
      token_type: 'Bearer',
      expires_in: expiresInSeconds,
      refresh_token: `refresh-${number}`,
    },
  };
}

/** An order in the mall's own words. */
export function aWireOrder(changes: object = {}) {
  const text = readFileSync(new URL('./fixtures/awaiting-shipment.json', import.meta.url), 'utf8');
  return { ...JSON.parse(text).wire, ...changes };
}

/** A connection to a Rakuma that answers as `answer` says; sign-ins succeed unless `signIn` says otherwise. */
export async function connectToScripted(
  answer: (request: ReceivedRequest) => ScriptedAnswer,
  options: {
    signIn?: (request: ReceivedRequest, number: number) => ScriptedAnswer;
    world?: Partial<World>;
  } = {},
) {
  let signIns = 0;
  const mall = await startScriptedMall((request) => {
    if (request.path !== '/oauth/token') return answer(request);
    signIns += 1;
    return options.signIn?.(request, signIns) ?? tokenAnswer(signIns);
  });
  const world = worldAt(mall.baseUrl, options.world);
  const connection = rakuma.connect(CREDENTIALS, world);
  const sent = (path: string) => mall.requests.filter((request) => request.path === path);
  return { connection, world, requests: mall.requests, sent };
}
