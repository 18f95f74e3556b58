import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { YahooState } from './yahoo-state.ts';

export const TOKEN_SECONDS = 3600;
const CODE_MS = 600_000;
const CONSENT_MS = 28 * 86_400_000;
/** How long an order session lives that is not signed. */
const SESSION_MS = 12 * 3_600_000;
/** A renewed consent gives the same one again. */
const REFRESH_TOKEN = 'yahoo-refresh-token-of-matome-store';

const grantSchema = z.object({
  refreshToken: z.string(),
  consentedAt: z.number(),
  /** Of this consent; `null` until the first access token. */
  firstTokenAt: z.number().nullable(),
});
export type Grant = z.infer<typeof grantSchema>;

const codeSchema = z.object({
  redirectUri: z.string(),
  agreedAt: z.number(),
  challenge: z.string().nullable(),
  challengeMethod: z.string(),
});
export type Code = z.infer<typeof codeSchema>;

/** The store's consent; at first one of the moment it is asked for. */
export function readGrant(state: YahooState): Grant {
  const saved = state.memory.get('grant');
  if (saved !== undefined) return grantSchema.parse(saved);
  return keepGrant(state, {
    refreshToken: REFRESH_TOKEN,
    consentedAt: state.clock.now(),
    firstTokenAt: null,
  });
}

export function keepGrant(state: YahooState, grant: Grant): Grant {
  state.memory.set('grant', grant);
  state.changed();
  return grant;
}

export function isConsentOver(grant: Grant, at: number): boolean {
  return at >= grant.consentedAt + CONSENT_MS;
}

export function isSessionOver({ firstTokenAt }: Grant, at: number): boolean {
  return firstTokenAt !== null && at >= firstTokenAt + SESSION_MS;
}

/** A code for whoever agreed. */
export function issueCode(state: YahooState, code: Code): string {
  const text = randomBytes(12).toString('base64url');
  state.memory.set(`code ${text}`, code);
  state.changed();
  return text;
}

/** A code serves once, for 600 seconds. */
export function takeCode(state: YahooState, text: string, at: number): Code | null {
  const saved = state.memory.get(`code ${text}`);
  if (saved === undefined) return null;
  state.memory.delete(`code ${text}`);
  const code = codeSchema.parse(saved);
  return at >= code.agreedAt + CODE_MS ? null : code;
}

export function issueToken(state: YahooState, at: number): string {
  for (const [key, expiresAt] of state.memory) {
    if (key.startsWith('token ') && Number(expiresAt) <= at) state.memory.delete(key);
  }
  const grant = readGrant(state);
  if (grant.firstTokenAt === null) keepGrant(state, { ...grant, firstTokenAt: at });
  const token = randomBytes(32).toString('base64url');
  state.memory.set(`token ${token}`, at + TOKEN_SECONDS * 1000);
  state.changed();
  return token;
}

export function isTokenGood(state: YahooState, token: string, at: number): boolean {
  return at < Number(state.memory.get(`token ${token}`) ?? 0);
}

export function expireToken(state: YahooState, token: string): void {
  state.memory.delete(`token ${token}`);
  state.changed();
}
