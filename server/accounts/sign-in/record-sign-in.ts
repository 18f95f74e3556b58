import { inAccount, NOBODY } from '../../database/account-scope.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import type { AuditChange } from '../../database/tables/account-tables.ts';
import type { Context } from '../../context.ts';
import { addAuditEntry } from '../../http/audit-store.ts';
import type { AuditedBy } from '../../http/audit-store.ts';

/** Somebody who signs in, as the sign-in library knows them. */
export type Person = { readonly id: string; readonly name: string; readonly tenantId: string };

/** What a person does with their sign-in. */
export type SignInDeed =
  | 'signIn'
  | 'signOut'
  | 'changePassword'
  | 'resetPassword'
  | 'enableTotp'
  | 'disableTotp'
  | 'useRecoveryCode';

type World = Pick<Context, 'db' | 'now'>;

/** Writes a deed of their own into the audit log of their account (an operator's: of nobody's), with what goes with it. */
export async function recordDeed(
  { db, now }: World,
  { id, name, tenantId }: Person,
  deed: {
    readonly action: SignInDeed;
    readonly changes?: readonly AuditChange[];
    readonly also?: (tx: AccountTx) => Promise<void>;
  },
): Promise<void> {
  const who: AuditedBy = { kind: tenantId === NOBODY ? 'operator' : 'member', id, name };
  await inAccount(db, tenantId, async (tx) => {
    await addAuditEntry(tx, {
      accountId: tenantId,
      at: now(),
      who,
      action: deed.action,
      changes: deed.changes ?? [],
    });
    await deed.also?.(tx);
  });
}

/** Says that an address was shut after so many wrong tries: in its account, or, where it is nobody's, in the installation's own log. */
export async function recordLock({ db, now }: World, person: Person | null, tries: number): Promise<void> {
  const accountId = person?.tenantId ?? NOBODY;
  await inAccount(db, accountId, (tx) =>
    addAuditEntry(tx, {
      accountId,
      at: now(),
      who: { kind: 'system', name: 'ログインの保護' },
      action: 'lockSignIn',
      ...(person === null ? {} : { targetId: person.id, targetName: person.name }),
      changes: [{ field: 'failedTries', after: tries }],
    }),
  );
}

/** When a member was last here, and after how many wrong tries. */
export async function recordSignIn(world: World, person: Person, failedTries: number): Promise<void> {
  await recordDeed(world, person, {
    action: 'signIn',
    changes: failedTries === 0 ? [] : [{ field: 'failedTries', after: failedTries }],
    also: async (tx) => {
      await tx
        .updateTable('member')
        .set({ last_sign_in_at: world.now() })
        .where('account_id', '=', person.tenantId)
        .where('id', '=', person.id)
        .execute();
    },
  });
}
