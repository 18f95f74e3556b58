import { askAuth } from './ask-auth.ts';
import type { AuthAnswer } from './ask-auth.ts';

/** What came of trying to sign in. `lockedUntil`: after too many wrong passwords the address is shut. */
export type SignInResult = 'signed-in' | 'code-needed' | SignInRefusal;
export type SignInRefusal =
  | 'refused'
  | 'challenge-over'
  | 'too-many'
  | 'unavailable'
  | { readonly lockedUntil: string };

/** Signs this browser in by its session cookie, or says that a code is needed as well. */
export async function signIn(credentials: {
  readonly email: string;
  readonly password: string;
}): Promise<SignInResult> {
  const answer = await askAuth('/sign-in/email', credentials);
  if (!answer.ok) return refusalOf(answer);
  return answer.fields['twoFactorRedirect'] === true ? 'code-needed' : 'signed-in';
}

/** The second step: the phone's code, or one of the recovery codes. */
export async function confirmSignIn(second: {
  readonly way: 'totp' | 'recovery';
  readonly code: string;
  readonly trustBrowser: boolean;
}): Promise<SignInResult> {
  const path = second.way === 'totp' ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
  const answer = await askAuth(path, { code: second.code, trustDevice: second.trustBrowser });
  return answer.ok ? 'signed-in' : refusalOf(answer);
}

/** Ends the session and leaves the desk; loading anew drops everything that this browser held of it. */
export async function signOut(): Promise<void> {
  await askAuth('/sign-out', {});
  window.location.assign('/sign-in');
}

function refusalOf({ status, code, fields }: Extract<AuthAnswer, { ok: false }>): SignInRefusal {
  if (status === 0 || status >= 500) return 'unavailable';
  const { lockedUntil } = fields;
  if (code === 'SIGN_IN_LOCKED' && typeof lockedUntil === 'string') return { lockedUntil };
  switch (code) {
    case 'INVALID_TWO_FACTOR_COOKIE':
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return 'challenge-over';
    default:
      return status === 429 ? 'too-many' : 'refused';
  }
}
