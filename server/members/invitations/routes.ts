import { routes } from '@matome/contract/routes.ts';
import type { Auth } from '../../accounts/auth.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { servePublicRoute, serveRoute } from '../../http/serve-route.ts';
import type { Api } from '../../http/serve-route.ts';
import { acceptInvitation, lookAtInvitation } from './accept-invitation.ts';
import { listOpenInvitations, withdrawInvitation } from './invitation-store.ts';
import type { Invitation } from './invitation-store.ts';
import { invite, inviteAgain } from './invite.ts';

export function serveInvitations(api: Api, auth: Auth): void {
  serveRoute(api, routes.listInvitations, async (_input, { tx, caller, context }) => ({
    items: (await listOpenInvitations(tx, caller.accountId)).map((open) => show(open, context.now())),
    nextCursor: null,
  }));
  serveRoute(api, routes.createInvitation, async ({ body }, work) => {
    const made = await invite(work, body);
    work.note({ targetName: made.email, changes: [{ field: 'role', after: made.role }] });
    return { ...show(made, work.context.now()), url: made.url };
  });
  serveRoute(api, routes.renewInvitation, async ({ params }, work) => {
    const made = await inviteAgain(work, params.id);
    work.note({ targetName: made.email });
    return { ...show(made, work.context.now()), url: made.url };
  });
  serveRoute(api, routes.deleteInvitation, async ({ params }, { tx, caller, context, note }) => {
    const key = { accountId: caller.accountId, id: params.id };
    const withdrawn = await withdrawInvitation(tx, key, context.now());
    if (withdrawn === null) throw new HttpProblem('not-found');
    note({ targetName: withdrawn.email });
    return null;
  });
  servePublicRoute(api, routes.lookAtInvitation, async ({ body }, { context }) => {
    const { company, email, role, name, invitedBy, expiresAt } = await lookAtInvitation(context, body.token);
    return {
      company,
      email,
      role,
      name,
      invitedBy,
      expiresAt: expiresAt.toISOString(),
      state: 'open' as const,
    };
  });
  servePublicRoute(api, routes.acceptInvitation, ({ body }, { context }) =>
    acceptInvitation(context, auth, body),
  );
}

function show({ id, email, role, name, invitedBy, createdAt, expiresAt }: Invitation, now: Date) {
  return {
    id,
    email,
    role,
    name,
    invitedBy,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    state: expiresAt <= now ? ('expired' as const) : ('open' as const),
  };
}
