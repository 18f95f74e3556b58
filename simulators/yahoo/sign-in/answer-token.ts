import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import { STORE } from '../order/codes.ts';
import {
  type Code,
  isConsentOver,
  issueToken,
  keepGrant,
  readGrant,
  takeCode,
  TOKEN_SECONDS,
} from './grant.ts';
import type { YahooState } from './yahoo-state.ts';

type TokenError = 'invalid_request' | 'invalid_client' | 'invalid_grant' | 'unsupported_grant_type';

/** `POST /yconnect/v2/token`: a form, the client's id and secret in the `Authorization` header. */
export function answerToken(state: YahooState, c: Context<MallEnv>): Response {
  c.header('Cache-Control', 'no-store');
  c.header('Pragma', 'no-cache');
  if (!isClient(c.req.header('authorization'))) {
    c.header('WWW-Authenticate', 'Basic realm="yconnect"');
    return refuse(c, 'invalid_client');
  }
  c.get('entry').shop = STORE.sellerId;
  if (!isForm(c.req.header('content-type'))) return refuse(c, 'invalid_request');
  const form = new URLSearchParams(c.get('bodyText'));
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return tradeCode(state, c, form);
    case 'refresh_token':
      return refresh(state, c, form);
    case null:
      return refuse(c, 'invalid_request');
    default:
      return refuse(c, 'unsupported_grant_type');
  }
}

/** The four weeks, and the order session, begin with this consent; the refresh token is the one there was. */
function tradeCode(state: YahooState, c: Context<MallEnv>, form: URLSearchParams): Response {
  const at = c.get('at');
  const [text, redirectUri] = [form.get('code'), form.get('redirect_uri')];
  if (text === null || redirectUri === null) return refuse(c, 'invalid_request');
  const code = takeCode(state, text, at);
  if (code === null || code.redirectUri !== redirectUri || !isVerified(code, form.get('code_verifier')))
    return refuse(c, 'invalid_grant');
  const { refreshToken } = keepGrant(state, {
    ...readGrant(state),
    consentedAt: code.agreedAt,
    firstTokenAt: null,
  });
  return c.json({ ...give(state, at), refresh_token: refreshToken });
}

/** A new access token; it prolongs nothing. */
function refresh(state: YahooState, c: Context<MallEnv>, form: URLSearchParams): Response {
  const at = c.get('at');
  const refreshToken = form.get('refresh_token');
  if (refreshToken === null) return refuse(c, 'invalid_request');
  const grant = readGrant(state);
  if (grant.refreshToken !== refreshToken || isConsentOver(grant, at)) return refuse(c, 'invalid_grant');
  return c.json(give(state, at));
}

function give(state: YahooState, at: number) {
  return { access_token: issueToken(state, at), token_type: 'Bearer', expires_in: TOKEN_SECONDS };
}

function isVerified({ challenge, challengeMethod }: Code, verifier: string | null): boolean {
  if (challenge === null) return true;
  if (verifier === null) return false;
  if (challengeMethod === 'plain') return verifier === challenge;
  return createHash('sha256').update(verifier).digest('base64url') === challenge;
}

function isClient(authorization: string | undefined): boolean {
  const [, encoded = ''] = /^Basic ([A-Za-z0-9+/]+=*)$/i.exec(authorization ?? '') ?? [];
  return Buffer.from(encoded, 'base64').toString() === `${STORE.clientId}:${STORE.clientSecret}`;
}

function isForm(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}

const DESCRIPTIONS: Readonly<Record<TokenError, string>> = {
  invalid_request: 'required parameter is missing.',
  invalid_client: 'client authentication failed.',
  invalid_grant: 'the code or the refresh token is invalid or has expired.',
  unsupported_grant_type: 'grant_type is not supported.',
};

function refuse(c: Context<MallEnv>, error: TokenError): Response {
  return c.json({ error, error_description: DESCRIPTIONS[error] }, error === 'invalid_client' ? 401 : 400);
}
