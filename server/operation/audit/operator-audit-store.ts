import { sql } from 'kysely';
import { NOBODY } from '../../database/account-scope.ts';
import type { OperatorTx } from '../../database/account-scope.ts';
import type { Schema } from '../../database/schema.ts';

type Entry = Schema['audit_entry'];

export type AuditRow = {
  readonly id: string;
  readonly at: Date;
  readonly kind: Entry['who_kind'];
  readonly whoId: string | null;
  readonly who: string;
  readonly action: string;
  readonly targetId: string | null;
  readonly targetName: string | null;
  readonly changes: readonly {
    readonly field: string;
    readonly before?: unknown;
    readonly after?: unknown;
  }[];
  /** Where it was done to an account. */
  readonly company: string | null;
};

/** Entries are ordered by time and, among equal times, by id. */
export type AuditPlace = { readonly at: Date; readonly id: string };

/** What belongs to no account: the installation's own entries, and everything that operators did. Newest first. */
export async function listInstallationAudit(
  tx: OperatorTx,
  { after, limit }: { readonly after: AuditPlace | null; readonly limit: number },
): Promise<readonly AuditRow[]> {
  const { rows } = await sql<AuditRow>`
    select e.id, e.at, e.who_kind as kind, e.who_id as "whoId", e.who_name as who, e.action, e.target_id as "targetId",
      e.target_name as "targetName", e.changes, a.name as company
    from audit_entry e left join account a on a.id::text = e.target_id
    where e.account_id = ${NOBODY} and ${after === null ? sql`true` : sql`(e.at, e.id) < (${after.at}, ${after.id})`}
    order by e.at desc, e.id desc limit ${limit}`.execute(tx);
  return rows;
}
