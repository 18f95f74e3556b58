import type { World } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import type { Reply } from './send-request.ts';
import type { Words } from '../words.ts';
import { untilAborted } from './until-aborted.ts';

/** What a mall gave to be shown with each request, and the moment from which it is renewed beforehand. */
export type Token = { readonly accessToken: string; readonly renewsAtMs: number };

/** One request that needs a token. */
export type SignedCall<T extends Token> = {
  /** The limit that each of its requests waits for. */
  readonly limit: string;
  readonly timeoutMs: number;
  transmit(token: T, signal: AbortSignal): Promise<Reply>;
};

type SignIn<T extends Token> = {
  readonly world: Pick<World, 'now' | 'permit'>;
  /** A new token; `stale` is the one before it. Throws MallError. */
  requestToken(stale: T | null): Promise<T>;
  /** The mall refused the request for its token, before it looked at it. */
  isTokenRefused(reply: Reply): boolean;
  /** What to say when no new token came in time. */
  readonly lateWords: Words;
};

/** Sends requests with a token that lives as long as this does. */
export function createSignIn<T extends Token>({ world, requestToken, isTokenRefused, lateWords }: SignIn<T>) {
  let token: T | null = null;
  let signingIn: Promise<T> | null = null;

  /** One sign-in at a time: whoever needs a token meanwhile waits for the same one. */
  async function renewToken(stale: T | null): Promise<T> {
    if (token !== null && token !== stale) return token;
    signingIn ??= requestToken(stale).finally(() => {
      signingIn = null;
    });
    token = await signingIn;
    return token;
  }

  async function currentToken(): Promise<T> {
    if (token !== null && world.now().getTime() < token.renewsAtMs) return token;
    return renewToken(token);
  }

  /** The mall refused the first try for its token, and no second one began in time. */
  function asLate(error: unknown): never {
    if (error instanceof DOMException && error.name === 'TimeoutError')
      throw new MallError('unavailable', lateWords, { code: 'timeout', cause: error });
    throw error;
  }

  return {
    /**
     * The reply. The permit is the last thing before the request leaves; from there to the reply it takes at most `timeoutMs`, a
     * renewed sign-in included: a token that the mall refuses is renewed once, and the request sent again. Throws MallError when
     * the mall was surely not told.
     */
    async send(call: SignedCall<T>): Promise<Reply> {
      const first = await currentToken();
      await world.permit(call.limit);
      const signal = AbortSignal.timeout(call.timeoutMs);
      const reply = await call.transmit(first, signal);
      if (!isTokenRefused(reply)) return reply;

      const second = await untilAborted(renewToken(first), signal).catch(asLate);
      await untilAborted(world.permit(call.limit), signal).catch(asLate);
      return call.transmit(second, signal);
    },
  };
}

/** A token is renewed this long before its end, or in the last tenth of a very short life. */
export function renewalMoment(now: Date, lifeMs: number, marginMs: number): number {
  return now.getTime() + lifeMs - Math.min(marginMs, lifeMs / 10);
}
