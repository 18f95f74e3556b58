import type { AccountTx } from '../database/account-scope.ts';
import type { AuditChange } from '../database/tables/account-tables.ts';
import type { Schema } from '../database/schema.ts';
import { newId } from '../security/new-id.ts';

/** Who did something: a person, a key, a rule of ours, the operator, or the passing of time. */
export type AuditedBy = {
  readonly kind: Schema['audit_entry']['who_kind'];
  readonly id?: string;
  readonly name: string;
};

/** What it was done to, and what changed. Never a secret, never a buyer. */
export type Audited = {
  readonly targetId?: string;
  readonly targetName?: string;
  readonly changes?: readonly AuditChange[];
};

/** Writes down a deed, in the transaction of the deed itself. `action` is an operation of the public API, or a rule's name. */
export async function addAuditEntry(
  tx: AccountTx,
  entry: Audited & {
    readonly accountId: string;
    readonly at: Date;
    readonly who: AuditedBy;
    readonly action: string;
  },
): Promise<void> {
  await tx
    .insertInto('audit_entry')
    .values({
      account_id: entry.accountId,
      id: newId(),
      at: entry.at,
      who_kind: entry.who.kind,
      who_id: entry.who.id ?? null,
      who_name: entry.who.name,
      action: entry.action,
      target_id: entry.targetId ?? null,
      target_name: entry.targetName ?? null,
      changes: JSON.stringify(entry.changes ?? []),
    })
    .execute();
}
