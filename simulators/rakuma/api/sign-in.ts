import type { RefusalCode } from '../shop/refusal.ts';
import type { Shop } from '../shop/shop.ts';
import type { RakumaState } from '../state.ts';
import type { RakumaContext } from './rakuma-env.ts';
import { refuse, refuseForRate } from './refuse.ts';

/** `POST /oauth/token`. Counts against the shop's rate like any other request. */
export function signIn(state: RakumaState, c: RakumaContext): Response {
  if (!isForm(c.req.header('content-type'))) return refuse(c, 'invalid_request');
  const form = new URLSearchParams(c.get('bodyText'));
  const found = findGrant(state, form);
  if ('refused' in found) return refuse(c, found.refused);
  const { shop, usedUp } = found;
  c.get('entry').shop = String(shop.shopId);
  const at = c.get('at');
  const retryAfterSeconds = shop.bucket.take(at);
  if (retryAfterSeconds !== null) return refuseForRate(c, retryAfterSeconds);
  if (usedUp !== null) state.tokens.useUpRefresh(usedUp);
  state.changed();
  return c.json(state.tokens.issue(shop.shopId, at));
}

type Grant = { readonly shop: Shop; readonly usedUp: string | null } | { readonly refused: RefusalCode };

function findGrant(state: RakumaState, form: URLSearchParams): Grant {
  const shops = state.shops.filter(
    ({ credentials }) =>
      credentials.clientId === form.get('client_id') &&
      credentials.clientSecret === form.get('client_secret'),
  );
  if (shops.length === 0) return { refused: 'invalid_client' };
  switch (form.get('grant_type')) {
    case 'password': {
      const shop = shops.find(({ credentials }) => credentials.email === form.get('username'));
      if (shop?.credentials.apiPassword !== form.get('password')) return { refused: 'invalid_grant' };
      return shop === undefined ? { refused: 'invalid_grant' } : { shop, usedUp: null };
    }
    case 'refresh_token': {
      const token = form.get('refresh_token') ?? '';
      const shopId = state.tokens.findRefresh(token);
      const shop = shops.find((candidate) => candidate.shopId === shopId);
      return shop === undefined ? { refused: 'invalid_grant' } : { shop, usedUp: token };
    }
    case null:
    default:
      return { refused: 'invalid_request' };
  }
}

function isForm(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}
