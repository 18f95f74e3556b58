import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { HttpProblem } from '../http/http-problem.ts';

/** Work for the account was broken off between two steps, because it is suspended; nothing is half done. */
export class AccountSuspended extends Error {
  constructor(accountId: string) {
    super(`account ${accountId} is suspended`);
    this.name = 'AccountSuspended';
  }
}

/** Throws AccountSuspended. Asked by work that takes long, before each of its steps. */
export async function refuseSuspended(context: Context, accountId: string): Promise<void> {
  if (await isSuspended(context, accountId)) throw new AccountSuspended(accountId);
}

export async function isSuspended(context: Context, accountId: string): Promise<boolean> {
  const row = await inAccount(context.db, accountId, (tx) =>
    tx
      .selectFrom('account')
      .select('id')
      .where('id', '=', accountId)
      .where('suspended_at', 'is not', null)
      .executeTakeFirst(),
  );
  return row !== undefined;
}

/** The same, and while it is so nobody can resume the account before the transaction ends. */
export async function holdSuspended(tx: AccountTx, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .where('suspended_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** What somebody of a suspended account is answered: the operator's reason, and whom to ask. */
export async function suspendedProblem(context: Context, accountId: string): Promise<HttpProblem> {
  const said = await inAccount(context.db, accountId, (tx) =>
    tx
      .selectFrom('account')
      .select(['suspended_reason as reason', 'suspended_contact as contact'])
      .where('id', '=', accountId)
      .executeTakeFirst(),
  );
  const words = [said?.reason ?? '', said?.contact ?? ''].filter((text) => text !== '');
  return new HttpProblem('account-suspended', words.length === 0 ? {} : { detail: words.join('\n') });
}
