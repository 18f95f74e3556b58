import { apiOptionState } from '@matome/domain/contracts/api-option.ts';
import type { ApiOptionState, ApiOptionTerm } from '@matome/domain/contracts/api-option.ts';
import type { ApiOptionChange, ApiOptionRefusal } from '@matome/domain/contracts/change-api-option.ts';
import { addApiOption, findApiOption } from '../accounts/api-option-store.ts';
import type { ApiOptionContract } from '../accounts/api-option-store.ts';
import type { Context } from '../context.ts';
import type { AccountTx } from '../database/account-scope.ts';
import type { AuditChange } from '../database/tables/account-tables.ts';
import { announce } from '../events.ts';
import { currentPrices } from './billing/price-store.ts';
import { carryOutLapse } from './carry-out-lapse.ts';
import { holdAccount, setOver, setTerm } from './contract-store.ts';
import { mailContract } from './mail-contract.ts';
import { wakeShops } from './wake-shops.ts';

export type ContractMove = {
  readonly before: ApiOptionState;
  readonly after: ApiOptionState;
  readonly endsOn: string | null;
};

/**
 * Changes an account's contract as `decide` says; one at a time an account. A contract that has run out is over first, even
 * before anybody noticed it.
 */
export async function changeContract(
  tx: AccountTx,
  context: Context,
  asked: {
    readonly accountId: string;
    /** The name of who asks. */
    readonly by: string;
    readonly decide: (term: ApiOptionTerm | null, now: Date) => ApiOptionChange | ApiOptionRefusal;
  },
): Promise<ContractMove | ApiOptionRefusal | { readonly refused: 'not-found' }> {
  const { accountId, by } = asked;
  const now = context.now();
  if (!(await holdAccount(tx, accountId))) return { refused: 'not-found' };
  await carryOutLapse(tx, context, accountId);
  const contract = await findApiOption(tx, accountId, { lock: true });
  const change = asked.decide(contract, now);
  if ('refused' in change) return change;
  await write(tx, { accountId, by, at: now, contract, change });
  await wakeShops(tx, context, accountId);
  await announce(tx, accountId, { type: 'contract-changed' });
  const changed = await findApiOption(tx, accountId);
  const move = { before: apiOptionState(contract, now), after: apiOptionState(changed, now) };
  const asItEnded = contract === null ? null : { ...contract, ...('term' in change ? change.term : {}) };
  await mailContract(tx, context, { ...move, accountId, contract: changed ?? asItEnded });
  return { ...move, endsOn: changed?.endsOn ?? null };
}

async function write(
  tx: AccountTx,
  written: {
    readonly accountId: string;
    readonly by: string;
    readonly at: Date;
    readonly contract: ApiOptionContract | null;
    readonly change: ApiOptionChange;
  },
): Promise<void> {
  const { accountId, by, at, contract, change } = written;
  if (change.change === 'open') {
    const prices = await currentPrices(tx);
    await addApiOption(tx, { accountId, requestedAt: at, requestedBy: by, ...prices, ...change.term });
    return;
  }
  if (contract === null) throw new Error(`account ${accountId} has no contract to change`);
  const held = { accountId, id: contract.id };
  if ('term' in change) await setTerm(tx, held, change.term);
  if (change.change !== 'change') await setOver(tx, held, at);
}

/** What the audit log says of it. */
export function auditChanges({ before, after, endsOn }: ContractMove): readonly AuditChange[] {
  return [
    { field: 'apiOption', before, after },
    ...(after === 'ending' ? [{ field: 'endsOn', after: endsOn }] : []),
  ];
}
