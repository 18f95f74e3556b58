import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { AccountTx } from '../../database/account-scope.ts';
import type { Context } from '../../context.ts';
import { recordDeed, recordLock, recordSignIn } from './record-sign-in.ts';
import type { Person } from './record-sign-in.ts';
import { forgetTrustedBrowsers } from './sign-in-store.ts';
import { refuseUsedCode } from './used-codes.ts';
import { countTry, dropForgottenTries, forgetTries, tellLock } from './try-store.ts';
import type { AddressHash } from './try-store.ts';

type World = Pick<Context, 'db' | 'now' | 'cursorKey'>;

const person = z.object({ id: z.string(), name: z.string(), tenantId: z.uuid() });
const byEmail = z.object({ email: z.string() });
const SECOND_STEPS = ['/two-factor/verify-totp', '/two-factor/verify-backup-code'];

/**
 * Stands at the door of the sign-in library: shuts an address after too many wrong passwords, refuses a code that was used, and
 * writes down who came, left or changed their ways in. Must come after the plugin of the second factor, which takes back a session
 * that still needs one.
 */
export function watchSignIns(world: World): BetterAuthPlugin {
  /** Requests of the second step of a sign-in; the same call also confirms a new second factor. */
  const signingIn = new WeakSet<Request>();
  const addressOf = (body: unknown): AddressHash =>
    createHmac('sha256', world.cursorKey)
      .update(`sign-in:${byEmail.safeParse(body).data?.email.trim().toLowerCase() ?? ''}`)
      .digest();

  const beforePassword = createAuthMiddleware(async ({ body }) => {
    const lockedUntil = await countTry(world.db, addressOf(body), world.now());
    if (lockedUntil === null) return;
    throw new APIError('TOO_MANY_REQUESTS', {
      code: 'SIGN_IN_LOCKED',
      message: `Too many wrong passwords. Try again after ${lockedUntil.toISOString()}.`,
      lockedUntil: lockedUntil.toISOString(),
    });
  });

  const afterPassword = createAuthMiddleware(async ({ body, context }) => {
    if (context.returned instanceof APIError) {
      const tries = await tellLock(world.db, addressOf(body), world.now());
      if (tries === null) return;
      const email = byEmail.safeParse(body).data?.email.toLowerCase() ?? '';
      const known = person.safeParse((await context.internalAdapter.findUserByEmail(email))?.user);
      await recordLock(world, known.data ?? null, tries);
      return dropForgottenTries(world.db, world.now());
    }
    const failed = await forgetTries(world.db, addressOf(body));
    if (context.newSession !== null) await recordSignIn(world, person.parse(context.newSession.user), failed);
  });

  const beforeSecondStep = createAuthMiddleware(async (c) => {
    if ((await getSessionFromCtx(c)) === null && c.request !== undefined) signingIn.add(c.request);
    if (c.path === '/two-factor/verify-totp') await refuseUsedCode(c);
  });

  const afterSecondStep = createAuthMiddleware(async ({ path, request, context }) => {
    if (context.newSession === null || request === undefined || !signingIn.has(request)) return;
    const who = person.parse(context.newSession.user);
    if (path === '/two-factor/verify-backup-code')
      await recordDeed(world, who, { action: 'useRecoveryCode' });
    await recordSignIn(world, who, 0);
  });

  const beforeSignOut = createAuthMiddleware(async (c) => {
    const session = await getSessionFromCtx(c);
    if (session !== null) await recordDeed(world, person.parse(session.user), { action: 'signOut' });
  });

  /** Whoever knew the old one is out, wherever they are. */
  const beforeNewPassword = createAuthMiddleware(async ({ body }) => ({
    context: { body: { ...z.looseObject({}).parse(body), revokeOtherSessions: true } },
  }));
  const afterNewPassword = createAuthMiddleware(async ({ context }) => {
    if (context.newSession === null) return;
    const who = person.parse(context.newSession.user);
    const also = (tx: AccountTx) => forgetTrustedBrowsers(tx, who.id);
    await recordDeed(world, who, { action: 'changePassword', also });
  });

  const at = (paths: readonly string[]) => (c: { readonly path?: string | undefined }) =>
    paths.includes(c.path ?? '');
  return {
    id: 'watch-sign-ins',
    init: () => ({
      options: { databaseHooks: { user: { update: { after: (user) => recordTotp(world, user) } } } },
    }),
    hooks: {
      before: [
        { matcher: at(['/sign-in/email']), handler: beforePassword },
        { matcher: at(SECOND_STEPS), handler: beforeSecondStep },
        { matcher: at(['/sign-out']), handler: beforeSignOut },
        { matcher: at(['/change-password']), handler: beforeNewPassword },
      ],
      after: [
        { matcher: at(['/sign-in/email']), handler: afterPassword },
        { matcher: at(SECOND_STEPS), handler: afterSecondStep },
        { matcher: at(['/change-password']), handler: afterNewPassword },
      ],
    },
  };
}

/** Of a person the library itself changes only this: everything else of them is ours. */
async function recordTotp(world: World, user: unknown): Promise<void> {
  const who: Person = person.parse(user);
  const { twoFactorEnabled } = z.object({ twoFactorEnabled: z.boolean() }).parse(user);
  await recordDeed(world, who, {
    action: twoFactorEnabled ? 'enableTotp' : 'disableTotp',
    also: (tx) => forgetTrustedBrowsers(tx, who.id),
  });
}
