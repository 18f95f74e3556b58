import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { startScriptedMall } from '../conformance/scripted-mall.ts';
import type { ReceivedRequest, ScriptedAnswer } from '../conformance/scripted-mall.ts';
import { worldAt } from '../conformance/world-at.ts';
import type { ReadOrder, World } from '../mall.ts';
import { saidIn } from '@matome/domain/text/said.ts';
import { yahoo } from './index.ts';
import { isReadOrder, readOrderXml } from './read-order.ts';
import { cutElement } from './xml.ts';

const FIXTURES = new URL('./fixtures/', import.meta.url);

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });

export const PEM = publicKey.export({ type: 'spki', format: 'pem' }).toString();

export const CREDENTIALS = {
  sellerId: 'aoba',
  clientId: 'client-1',
  clientSecret: 'secret-canary',
  refreshToken: 'refresh-canary',
  publicKey: PEM,
  publicKeyVersion: '5',
};

/** What stands behind a signature. RSA_NO_PADDING, since Node refuses the mall's padding; zeros and noise go before the text. */
export function openSignature(signature: string): string {
  const padded = privateDecrypt(
    { key: privateKey, padding: constants.RSA_NO_PADDING },
    Buffer.from(signature, 'base64'),
  );
  return padded.subarray(padded.indexOf(0, 2) + 1).toString('utf8');
}

export function readFixture(name: string): string {
  return readFileSync(new URL(name, FIXTURES), 'utf8');
}

/** The answer of orderInfo about one order, with some of its elements saying something else. */
export function orderAnswer(
  changes: Readonly<Record<string, string>> = {},
  fixture = 'paypay-ready-to-ship',
): string {
  return Object.entries(changes).reduce(
    (xml, [name, value]) =>
      xml.replace(new RegExp(`<${name}(?:/>|>.*?</${name}>)`, 'su'), `<${name}>${value}</${name}>`),
    readFixture(`${fixture}.xml`),
  );
}

export function asRead(answer: string): ReadOrder {
  const read = readOrderXml(cutElement(answer, 'OrderInfo') ?? '');
  if (!isReadOrder(read)) throw new Error(saidIn(read.message, 'ja'));
  return read;
}

/** The answer of orderList: rows as `[number, elements]`. */
export function listAnswer(
  rows: readonly (readonly [string, Readonly<Record<string, string>>?])[],
  totalCount = rows.length,
): string {
  const infos = rows.map(([OrderId, changes], index) => {
    const row = {
      Index: String(index + 1),
      OrderId,
      OrderTime: '2026-11-20T21:04:05+09:00',
      LastUpdateTime: '2026-11-20T21:20:00+09:00',
      OrderStatus: '2',
      PayStatus: '1',
      SettleStatus: '5',
      ShipStatus: '1',
      Suspect: '0',
      FraudHoldStatus: '0',
      IsReadOnly: '0',
      ...changes,
    };
    const elements = Object.entries(row).map(([name, value]) => `<${name}>${value}</${name}>`);
    return `<OrderInfo>${elements.join('')}</OrderInfo>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><Result><Status>OK</Status><Search><TotalCount>${totalCount}</TotalCount>${infos.join('')}</Search></Result>`;
}

export function done(more = ''): ScriptedAnswer {
  return {
    body: `<ResultSet ok="1" ng="0"><Result><Status>OK</Status>${more}</Result></ResultSet>`,
  };
}

export function fault(status: number, code: string, message = '処理できません。'): ScriptedAnswer {
  return { status, body: `<Error><Message>${message}</Message><Code>${code}</Code></Error>` };
}

/** The token is over: a message, and no code. */
export const EXPIRED: ScriptedAnswer = {
  status: 401,
  headers: { 'www-authenticate': 'Bearer realm="test", error="invalid_token"' },
  body: '<Error><Message>expired token</Message></Error>',
};

export function tokenAnswer(number: number, expiresInSeconds = 3600): ScriptedAnswer {
  return { body: { access_token: `access-${number}`, token_type: 'Bearer', expires_in: expiresInSeconds } };
}

/** The last part of a path: the API that a request is for. */
export function apiOf({ path }: ReceivedRequest): string {
  return path.split('/').at(-1) ?? '';
}

/** The text of an element of a request. */
export function said({ body }: ReceivedRequest, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`, 'u').exec(body)?.[1];
}

/** A connection to a Yahoo! that answers as `answer` says; sign-ins succeed unless `signIn` says otherwise. */
export async function connectToScripted(
  answer: (request: ReceivedRequest) => ScriptedAnswer,
  options: {
    signIn?: (request: ReceivedRequest, number: number) => ScriptedAnswer;
    settings?: Record<string, string>;
    world?: Partial<World>;
  } = {},
) {
  let signIns = 0;
  const mall = await startScriptedMall((request) => {
    if (apiOf(request) !== 'token') return answer(request);
    signIns += 1;
    return options.signIn?.(request, signIns) ?? tokenAnswer(signIns);
  });
  const headers: Headers[] = [];
  const world = worldAt(mall.baseUrl, {
    fetch: (input, init) => {
      headers.push(new Headers(init?.headers));
      return fetch(input, init);
    },
    ...options.world,
  });
  const connection = yahoo.connect({ ...CREDENTIALS, ...options.settings }, world);
  const sent = (api: string) => mall.requests.filter((request) => apiOf(request) === api);
  return { connection, world, requests: mall.requests, sent, headers };
}
