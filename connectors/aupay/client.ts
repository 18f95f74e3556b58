import { READ_TIMEOUT_MS, sendRequest, WRITE_TIMEOUT_MS } from '../http/send-request.ts';
import type { Reply } from '../http/send-request.ts';
import { untilAborted } from '../http/until-aborted.ts';
import type { Credentials, World } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import type { Words } from '../words.ts';
import { readAnswer } from './answers.ts';
import { writeRequest } from './xml.ts';

const BASE = 'https://api.manager.wowma.jp/wmshopapi/';

type Fields = Readonly<Record<string, string>>;

/** One write, and the reply to it. Throws MallError when the mall was surely not told. */
export type SendWrite = (name: string, fields: Fields) => Promise<Reply>;

export type Client = {
  /** The `response` element of an answer. Throws MallError. */
  read(name: string, fields: Fields): Promise<unknown>;
  /**
   * For the writes of one notice, one after the other. A permit is the last thing before each of them leaves; from the first one
   * to the last reply it takes at most WRITE_TIMEOUT_MS.
   */
  openWrites(): SendWrite;
};

type SignalledInit = RequestInit & { readonly signal: AbortSignal };

/** The mall with one shop's key. There is no sign-in: the key goes with every request, and the shop id too. */
export function createClient(credentials: Credentials, world: World): Client {
  const shopId = credentials['shopId']?.trim() ?? '';

  async function transmit(url: URL, init: SignalledInit): Promise<Reply> {
    const startedAtMs = world.now().getTime();
    const reply = await sendRequest(world.fetch, url, init);
    world.log('aupay-request', {
      method: init.method ?? '',
      path: url.pathname,
      status: reply.got === 'answer' ? reply.status : 0,
      durationMs: world.now().getTime() - startedAtMs,
    });
    return reply;
  }

  return {
    async read(name, fields) {
      const authorization = authorize(credentials);
      await world.permit('api');
      const url = new URL(name, BASE);
      url.search = new URLSearchParams({ shopId, ...fields }).toString();
      // The mall wants this type on reads as well, though they have no body.
      const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' };
      const signal = AbortSignal.timeout(READ_TIMEOUT_MS);
      return readAnswer(await transmit(url, { method: 'GET', headers, signal }));
    },

    openWrites() {
      let deadline: AbortSignal | null = null;
      return async (name, fields) => {
        const authorization = authorize(credentials);
        if (deadline === null) {
          await world.permit('api');
          deadline = AbortSignal.timeout(WRITE_TIMEOUT_MS);
        } else {
          await untilAborted(world.permit('api'), deadline).catch(asLate);
        }
        const headers = { authorization, 'content-type': 'application/xml; charset=utf-8' };
        const body = writeRequest({ shopId, ...fields });
        const init = { method: 'POST', headers, body, signal: deadline };
        return transmit(new URL(name, BASE), init);
      };
    },
  };
}

const KEY_UNUSABLE: Words = {
  ja: 'au PAY マーケットのAPIキーが空か、使えない文字を含んでいます。',
  en: 'The API key of au PAY Market is empty or holds letters that cannot be used.',
};
const NOT_BEGUN: Words = {
  ja: 'au PAY マーケットへの送信が時間内に始まりませんでした。',
  en: 'Sending to au PAY Market did not begin in time.',
};

/** A header takes plain characters only; a key pasted with others is not the one that the mall issued. */
function authorize({ apiKey = '' }: Credentials): string {
  const key = apiKey.trim();
  if (/^[\u0021-\u007e]+$/u.test(key)) return `Bearer ${key}`;
  throw new MallError('sign-in', KEY_UNUSABLE);
}

/** The next write of the notice did not begin in time. */
function asLate(error: unknown): never {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    throw new MallError('unavailable', NOT_BEGUN, {
      code: 'timeout',
      cause: error,
    });
  }
  throw error;
}
