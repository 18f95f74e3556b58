import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { z } from 'zod';
import type { MallEnv } from '../../http/mall-env.ts';
import type { AmazonState } from '../shop/amazon-state.ts';
import { CREDENTIALS } from '../shop/credentials.ts';

export const TOKEN_PATH = '/auth/o2/token';
const LIFETIME_SECONDS = 3600;
/** How long an expired token is still told apart from one that never was. */
const REMEMBERED_MS = 86_400_000;
const OTHER_GRANTS = ['authorization_code', 'client_credentials'];
const tokenSchema = z.object({ expiresAt: z.number() });

/** Login with Amazon: an access token of an hour for a refresh token that stays good. */
export function signIn(state: AmazonState, c: Context<MallEnv>): Response {
  const refused = judgeGrant(c.req.header('content-type'), new URLSearchParams(c.get('bodyText')));
  if (refused !== null) {
    const { status, error, because } = refused;
    return c.json({ error, error_description: because }, status);
  }
  c.get('entry').shop = CREDENTIALS.sellerId;
  c.header('Cache-Control', 'no-store');
  return c.json({
    access_token: issueToken(state, c.get('at')),
    refresh_token: CREDENTIALS.refreshToken,
    token_type: 'bearer',
    expires_in: LIFETIME_SECONDS,
  });
}

/** When the token expires, in ms; `undefined` for one that was never given out. */
export function findTokenExpiry(state: AmazonState, token: string): number | undefined {
  return tokenSchema.safeParse(state.memory.get(keyOf(token))).data?.expiresAt;
}

export function expireToken(state: AmazonState, token: string): void {
  if (findTokenExpiry(state, token) !== undefined) state.memory.set(keyOf(token), { expiresAt: 0 });
}

function issueToken(state: AmazonState, at: number): string {
  for (const [key, value] of state.memory) {
    const expiresAt = tokenSchema.safeParse(value).data?.expiresAt;
    if (expiresAt !== undefined && expiresAt + REMEMBERED_MS < at) state.memory.delete(key);
  }
  const token = `Atza|${randomBytes(48).toString('base64url')}`;
  state.memory.set(keyOf(token), { expiresAt: at + LIFETIME_SECONDS * 1000 });
  state.changed();
  return token;
}

function keyOf(token: string): string {
  return `token ${token}`;
}

type Judged = { readonly status: 400 | 401; readonly error: string; readonly because: string } | null;

function judgeGrant(contentType: string | undefined, form: URLSearchParams): Judged {
  if (!isForm(contentType)) return refuseRequest('The request has an invalid content type.');
  const grant = form.get('grant_type') ?? '';
  if (OTHER_GRANTS.includes(grant))
    return {
      status: 400,
      error: 'unauthorized_client',
      because: 'The client is not authorized to use this grant type.',
    };
  const missing = ['grant_type', 'refresh_token', 'client_id', 'client_secret'].find(
    (name) => !form.get(name),
  );
  if (missing !== undefined)
    return refuseRequest(`The request is missing a required parameter : ${missing}.`);
  if (grant !== 'refresh_token') return refuseRequest('The request has an invalid parameter : grant_type.');
  const { clientId, clientSecret, refreshToken } = CREDENTIALS;
  if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret)
    return { status: 401, error: 'invalid_client', because: 'Client authentication failed' };
  if (form.get('refresh_token') !== refreshToken)
    return {
      status: 400,
      error: 'invalid_grant',
      because:
        'The request has an invalid grant parameter : refresh_token. User may have revoked or did not grant.',
    };
  return null;
}

function refuseRequest(because: string): Judged {
  return { status: 400, error: 'invalid_request', because };
}

function isForm(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}
