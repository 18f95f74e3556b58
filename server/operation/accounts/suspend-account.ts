import type { Context } from '../../context.ts';
import type { OperatorTx } from '../../database/account-scope.ts';
import { announce } from '../../events.ts';
import { addAuditEntry } from '../../http/audit-store.ts';
import type { Operator } from '../../http/caller.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { releaseHeldJobs } from '../../jobs/held-job-store.ts';
import { findAccountForChange, setSuspension } from './suspend-store.ts';

type By = { readonly context: Context; readonly operator: Operator };

/** What the operator says to the members. */
export type Suspension = { readonly reason: string; readonly contact: string | null };

/**
 * Nobody gets in from now on, open screens are closed, and work for malls stops between two steps. Suspended again, it has the
 * new reason. Throws 404. Returns the company, for the audit log.
 */
export async function suspendAccount(
  tx: OperatorTx,
  { context, operator }: By,
  account: { readonly id: string; readonly suspension: Suspension },
): Promise<string> {
  const { id, suspension } = account;
  const known = await findAccountForChange(tx, id);
  if (known === null) throw new HttpProblem('not-found');
  const at = context.now();
  await setSuspension(tx, { id, at: known.suspendedAt ?? at, ...suspension });
  await announce(tx, id, { type: 'account-suspended' });
  await addAuditEntry(tx, {
    accountId: id,
    at,
    who: operator,
    action: 'suspendAccount',
    changes: [{ field: 'suspended', before: known.suspendedAt !== null, after: suspension.reason }],
  });
  return known.name;
}

/** Everybody gets in again, and everything goes on where it stopped. Throws 404. Returns the company. */
export async function resumeAccount(tx: OperatorTx, { context, operator }: By, id: string): Promise<string> {
  const known = await findAccountForChange(tx, id);
  if (known === null) throw new HttpProblem('not-found');
  if (known.suspendedAt === null) return known.name;
  await setSuspension(tx, { id, at: null, reason: null, contact: null });
  await releaseHeldJobs(tx, id);
  await addAuditEntry(tx, {
    accountId: id,
    at: context.now(),
    who: operator,
    action: 'resumeAccount',
    changes: [{ field: 'suspended', before: true, after: false }],
  });
  return known.name;
}
