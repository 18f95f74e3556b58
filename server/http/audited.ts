import type { RouteSpec } from '@matome/contract/route.ts';
import { z } from 'zod';
import type { AccountTx } from '../database/account-scope.ts';
import { addAuditEntry } from './audit-store.ts';
import type { Audited, AuditedBy } from './audit-store.ts';

const withId = z.object({ id: z.string().max(64) });
const withName = z.object({ name: z.string().max(200) });

/** Does a call's work and writes it into the audit log, in one transaction: every call that changes something is there by itself. */
export async function audited<A>(
  tx: AccountTx,
  call: {
    readonly route: RouteSpec;
    readonly accountId: string;
    readonly who: AuditedBy;
    readonly params: unknown;
    readonly now: () => Date;
  },
  handle: (note: (audited: Audited) => void) => Promise<A>,
): Promise<A> {
  let noted: Audited = {};
  const answer = await handle((more) => {
    noted = { ...noted, ...more };
  });
  if (call.route.method === 'get' || call.route.audit === false) return answer;
  const target = withId.safeParse(call.params).data ?? withId.safeParse(answer).data;
  const named = withName.safeParse(answer).data;
  await addAuditEntry(tx, {
    accountId: call.accountId,
    at: call.now(),
    who: call.who,
    action: call.route.id,
    ...(target === undefined ? {} : { targetId: target.id }),
    ...(named === undefined ? {} : { targetName: named.name }),
    ...noted,
  });
  return answer;
}
