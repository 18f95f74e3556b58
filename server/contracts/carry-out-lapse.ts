import { apiOptionState } from '@matome/domain/contracts/api-option.ts';
import { findApiOption } from '../accounts/api-option-store.ts';
import type { Context } from '../context.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { announce } from '../events.ts';
import { addAuditEntry } from '../http/audit-store.ts';
import { setOver } from './contract-store.ts';
import { mailContract } from './mail-contract.ts';
import { wakeShops } from './wake-shops.ts';

/**
 * A contract whose last day is past is over: written down once, told to the screens, and what the automatic way had planned is
 * looked at anew. The gate itself goes by the clock and waits for none of this. The account is held by the caller.
 */
export async function carryOutLapse(tx: AccountTx, context: Context, accountId: string): Promise<void> {
  const contract = await findApiOption(tx, accountId, { lock: true });
  const now = context.now();
  if (contract === null || apiOptionState(contract, now) !== 'none') return;
  await setOver(tx, { accountId, id: contract.id }, now);
  await addAuditEntry(tx, {
    accountId,
    at: now,
    who: { kind: 'system', name: 'まとめ' },
    action: 'apiOptionLapsed',
    targetId: contract.id,
    changes: [
      { field: 'apiOption', before: 'ending', after: 'none' },
      { field: 'endsOn', after: contract.endsOn },
    ],
  });
  await mailContract(tx, context, { accountId, before: 'ending', after: 'none', contract });
  await wakeShops(tx, context, accountId);
  await announce(tx, accountId, { type: 'contract-changed' });
}
