import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../database/pool.ts';
import type { AccountTx } from '../database/account-scope.ts';
import type { Vault } from '../security/vault.ts';

const order = z.object({
  company: z.string(),
  name: z.string(),
  memberId: z.string(),
  passwordHash: z.string(),
  role: z.enum(['owner', 'staff', 'viewer']),
  demo: z.boolean(),
  apiOption: z.boolean(),
});
/** What to make; sealed while it waits, gone once the account is ready. */
export type AccountOrder = z.infer<typeof order>;

const steps = z.array(z.object({ name: z.string(), doneAt: z.string().nullable() }));
export type Step = z.infer<typeof steps>[number];

export type Provisioning = {
  readonly id: string;
  readonly accountId: string;
  readonly email: string;
  readonly order: AccountOrder | null;
  readonly steps: readonly Step[];
  readonly ready: boolean;
};

export async function addProvisioning(
  tx: AccountTx | Database,
  vault: Vault,
  made: {
    readonly id: string;
    readonly accountId: string;
    readonly email: string;
    readonly order: AccountOrder;
    readonly steps: readonly string[];
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('provisioning')
    .values({
      id: made.id,
      for_account: made.accountId,
      email: made.email,
      sealed: vault.sealJson(made.id, 'sign-up', made.order),
      steps: JSON.stringify(made.steps.map((name) => ({ name, doneAt: null }))),
      created_at: made.at,
    })
    .execute();
}

export async function findProvisioning(db: Database, vault: Vault, id: string): Promise<Provisioning | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.selectFrom('provisioning').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    accountId: row.for_account,
    email: row.email,
    order: row.sealed === null ? null : order.parse(vault.openJson(row.id, 'sign-up', row.sealed)),
    steps: steps.parse(row.steps),
    ready: row.ready_at !== null,
  };
}

/** The steps as they stand; nobody else goes on with them until the transaction ends. */
export async function holdSteps(tx: AccountTx, id: string): Promise<readonly Step[]> {
  const row = await tx
    .selectFrom('provisioning')
    .select('steps')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return steps.parse(row.steps);
}

export async function saveSteps(tx: AccountTx, id: string, done: readonly Step[]): Promise<void> {
  await tx
    .updateTable('provisioning')
    .set({ steps: JSON.stringify(done) })
    .where('id', '=', id)
    .execute();
}

export async function finishProvisioning(tx: AccountTx, id: string, at: Date): Promise<void> {
  await tx.updateTable('provisioning').set({ sealed: null, ready_at: at }).where('id', '=', id).execute();
}

/** Whether there is somebody who can sign in, or soon will: a member of an account, or an operator. */
export async function hasAnybody(db: Database): Promise<boolean> {
  const row = await db
    .selectFrom('sign_in_address')
    .select(sql<number>`1`.as('one'))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
