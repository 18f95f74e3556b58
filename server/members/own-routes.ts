import { routes } from '@matome/contract/routes.ts';
import {
  endSessions,
  forgetTrustedBrowsers,
  hasTotp,
  listSessions,
} from '../accounts/sign-in/sign-in-store.ts';
import { renameSignIn } from '../accounts/sign-in/sign-in-store.ts';
import type { AccountTx } from '../database/account-scope.ts';
import type { Caller } from '../http/caller.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { serveRoute } from '../http/serve-route.ts';
import type { Api } from '../http/serve-route.ts';
import { holdAccountSettings, saveAccountSettings } from './account-settings-store.ts';
import { findMember, hasOwnerWithTotp, saveMember } from './member-store.ts';
import { showMember } from './member-view.ts';

/** What somebody sets for themselves, and for the account as a whole. */
export function serveOwnSettings(api: Api): void {
  serveRoute(api, routes.updateMe, async ({ body }, { tx, caller, note }) => {
    const { accountId, id } = caller;
    const member = await findMember(tx, { accountId, id });
    if (member === null) throw new HttpProblem('members-only');
    await saveMember(tx, { accountId, id }, { name: body.name });
    await renameSignIn(tx, id, body.name);
    note({ targetId: id, changes: [{ field: 'name', before: member.name, after: body.name }] });
    return showMember({ ...member, name: body.name });
  });
  serveRoute(api, routes.listOwnSessions, async (_input, { tx, caller, context }) => ({
    items: (await listSessions(tx, caller.id, context.now())).map((session) => ({
      id: session.id,
      current: session.id === caller.session?.id,
      signedInAt: session.createdAt.toISOString(),
      userAgent: session.userAgent,
      address: session.ipAddress === '' ? null : session.ipAddress,
    })),
    nextCursor: null,
  }));
  serveRoute(api, routes.endOtherSessions, async (_input, { tx, caller }) => {
    if (caller.session === undefined) throw new HttpProblem('members-only');
    await endSessions(tx, caller.id, caller.session.id);
    await forgetTrustedBrowsers(tx, caller.id);
    return null;
  });
  serveRoute(api, routes.updateAccount, async ({ body }, { tx, caller, note }) => {
    const { accountId } = caller;
    const before = await holdAccountSettings(tx, accountId);
    const { name = before.name, requireTotp = before.requireTotp } = body;
    if (requireTotp && !before.requireTotp && !(await mayRequireTotp(tx, caller)))
      throw new HttpProblem('totp-own-first');
    const after = { name, requireTotp };
    await saveAccountSettings(tx, accountId, after);
    note({
      changes: (['name', 'requireTotp'] as const)
        .filter((field) => before[field] !== after[field])
        .map((field) => ({ field, before: before[field], after: after[field] })),
    });
    return { id: accountId, ...after };
  });
}

/** Whoever asks it of the others has it; a key has none, so an owner must. */
function mayRequireTotp(tx: AccountTx, { kind, accountId, id }: Caller): Promise<boolean> {
  return kind === 'member' ? hasTotp(tx, id) : hasOwnerWithTotp(tx, accountId);
}
