import type { AccountTx } from '../../database/account-scope.ts';
import { announce } from '../../events.ts';
import { findRunsOf } from './settle-store.ts';

/** Tells open screens which orders and runs look different now. */
export async function announceSettled(
  tx: AccountTx,
  settled: {
    readonly accountId: string;
    readonly shopId: string;
    readonly instructionIds: readonly string[];
    readonly orderIds: readonly string[];
  },
): Promise<void> {
  const { accountId, shopId, instructionIds, orderIds } = settled;
  await announce(tx, accountId, { type: 'orders-changed', shopId, orderIds: [...orderIds] });
  for (const runId of await findRunsOf(tx, { accountId, instructionIds })) {
    await announce(tx, accountId, { type: 'export-run', runId, shopId });
  }
}
