import { routes } from '@matome/contract/routes.ts';
import type { Auth } from '../accounts/auth.ts';
import { serveRoute } from '../http/serve-route.ts';
import type { Api } from '../http/serve-route.ts';
import { changeMember, dropMember, dropTotp } from './change-member.ts';
import { serveInvitations } from './invitations/routes.ts';
import { listMembers } from './member-store.ts';
import { showMember } from './member-view.ts';
import { serveOwnSettings } from './own-routes.ts';

export function serveMembers(api: Api, auth: Auth): void {
  serveRoute(api, routes.listMembers, async (_input, { tx, caller }) => ({
    items: (await listMembers(tx, caller.accountId)).map(showMember),
    nextCursor: null,
  }));
  serveRoute(api, routes.updateMember, async ({ params, body }, { tx, caller, note }) => {
    const { before, after } = await changeMember(tx, caller, { id: params.id, ...body });
    note({
      targetName: before.name,
      changes: (['name', 'role'] as const)
        .filter((field) => before[field] !== after[field])
        .map((field) => ({ field, before: before[field], after: after[field] })),
    });
    return showMember(after);
  });
  serveRoute(api, routes.deleteMember, async ({ params }, { tx, caller, note }) => {
    const { name, role } = await dropMember(tx, caller, params.id);
    note({ targetName: name, changes: [{ field: 'role', before: role }] });
    return null;
  });
  serveRoute(api, routes.resetMemberTotp, async ({ params }, { tx, caller, note }) => {
    note({ targetName: (await dropTotp(tx, caller, params.id)).name });
    return null;
  });
  serveOwnSettings(api);
  serveInvitations(api, auth);
}
