import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import { STORE } from '../order/codes.ts';
import { writeConsentPage, writeErrorPage } from './consent-page.ts';
import { issueCode } from './grant.ts';
import type { YahooState } from './yahoo-state.ts';

type Request = { readonly redirectUri: string; readonly query: URLSearchParams };

/** `GET /yconnect/v2/authorization`: asks the person who is to consent. */
export function askConsent(c: Context<MallEnv>): Response {
  const request = readAuthorization(c);
  if ('page' in request) return c.html(request.page, 400);
  const wrong = findError(request.query);
  if (wrong !== null) return sendBack(c, request, { error: wrong });
  return c.html(writeConsentPage({ canRefuse: request.query.get('bail') === '1' }));
}

/** The answer of that person: back to the application, with a code or without. */
export function answerConsent(state: YahooState, c: Context<MallEnv>): Response {
  const request = readAuthorization(c);
  if ('page' in request) return c.html(request.page, 400);
  const { query, redirectUri } = request;
  const wrong = findError(query);
  if (wrong !== null) return sendBack(c, request, { error: wrong });
  const answer = new URLSearchParams(c.get('bodyText')).get('consent');
  if (answer !== 'agree') return sendBack(c, request, { error: 'access_denied' });
  const code = issueCode(state, {
    redirectUri,
    agreedAt: c.get('at'),
    challenge: query.get('code_challenge'),
    challengeMethod: query.get('code_challenge_method') ?? 'plain',
  });
  return sendBack(c, request, { code });
}

/** A client or a way back that is not registered is told to the person, and never sent anywhere. */
function readAuthorization(c: Context<MallEnv>): Request | { readonly page: string } {
  const query = new URL(c.req.url).searchParams;
  if (query.get('client_id') !== STORE.clientId)
    return { page: writeErrorPage('client_id が正しくありません。') };
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!isRegistered(redirectUri)) return { page: writeErrorPage('redirect_uri が登録されていません。') };
  return { redirectUri, query };
}

/** Any address of this machine counts as registered. */
function isRegistered(redirectUri: string): boolean {
  if (!URL.canParse(redirectUri)) return false;
  const { protocol, hostname, hash } = new URL(redirectUri);
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return isLoopback && (protocol === 'http:' || protocol === 'https:') && hash === '';
}

function findError(query: URLSearchParams): string | null {
  if (query.get('response_type') !== 'code') return 'unsupported_response_type';
  const scopes = (query.get('scope') ?? '').split(' ');
  if (!scopes.includes('openid')) return 'invalid_scope';
  const bail = query.get('bail');
  if (bail !== null && bail !== '1') return 'invalid_request';
  const method = query.get('code_challenge_method');
  return method === null || method === 'plain' || method === 'S256' ? null : 'invalid_request';
}

function sendBack(
  c: Context<MallEnv>,
  { redirectUri, query }: Request,
  said: Readonly<Record<string, string>>,
): Response {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(said)) url.searchParams.set(name, value);
  const state = query.get('state');
  if (state !== null) url.searchParams.set('state', state);
  return c.redirect(url.href, 302);
}
