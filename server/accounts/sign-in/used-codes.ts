import { APIError, getSessionFromCtx } from 'better-auth/api';
import { z } from 'zod';

type SignInCall = Parameters<typeof getSessionFromCtx>[0];

/** A code is taken one step of 30 s before and after its own; longer ago it is refused anyway. */
const REMEMBERED_MS = 5 * 60_000;
const withCode = z.object({ code: z.string() });

/** Takes a code of the phone for its person, once. Throws what a wrong one throws if it was taken before: somebody looked over a shoulder. */
export async function refuseUsedCode(call: SignInCall): Promise<void> {
  const code = withCode.safeParse(call.body).data?.code;
  const personId = await findPersonId(call);
  if (code === undefined || personId === null) return;
  const isFirst = await call.context.internalAdapter.reserveVerificationValue({
    identifier: `totp-used-${personId}-${code}`,
    value: 'used',
    expiresAt: new Date(Date.now() + REMEMBERED_MS),
  });
  if (!isFirst) throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'Invalid code' });
}

/** Who is signed in, or has given the right password and owes the code. */
async function findPersonId(call: SignInCall): Promise<string | null> {
  const session = await getSessionFromCtx(call);
  if (session !== null) return session.user.id;
  const { name } = call.context.createAuthCookie('two_factor');
  const challenge = await call.getSignedCookie(name, call.context.secret);
  if (typeof challenge !== 'string') return null;
  return (await call.context.internalAdapter.findVerificationValue(challenge))?.value ?? null;
}
