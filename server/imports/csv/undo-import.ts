import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { announce } from '../../events.ts';
import { hasEnded } from '../import-run.ts';
import type { ImportRun } from '../import-run.ts';
import { findImportRun } from '../import-store.ts';
import type { RunKey } from '../import-store.ts';
import { holdOrdersOfRun, holdRun, isImporting, removeOrders, saveUndo } from './undo-store.ts';

/** Orders taken away with one statement. */
const AT_ONCE = 2_000;

/**
 * Takes a file back: its orders that nobody touched and nothing was sent for go, the others stay and are listed with the run. A
 * second time answers what the first one did. `null` = there is no such run.
 */
export async function undoImport(
  tx: AccountTx,
  context: Context,
  key: RunKey,
): Promise<ImportRun | { readonly refused: 'not-undoable' | 'import-under-way' } | null> {
  const asked = await findImportRun(tx, key);
  if (asked === null) return null;
  await holdRun(tx, asked);
  const run = await findImportRun(tx, key);
  if (run === null || run.undoneAt !== null) return run;
  if (run.csv === null || run.dryRun) return { refused: 'not-undoable' };
  const { accountId, id, shopId } = run;
  if (!hasEnded(run.state) || (await isImporting(tx, run))) return { refused: 'import-under-way' };
  const held = await holdOrdersOfRun(tx, run);
  const ids = held.flatMap(({ orderId, because }) => (because === null ? [orderId] : []));
  const kept = held.flatMap(({ orderId, mallOrderNo, because }) =>
    because === null ? [] : [{ orderId, mallOrderNo, code: because }],
  );
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    await removeOrders(tx, { accountId, ids: ids.slice(at, at + AT_ONCE) });
  }
  await saveUndo(tx, { accountId, id, undo: { removed: ids.length, kept }, at: context.now() });
  await announce(tx, accountId, { type: 'import-run', runId: id, shopId });
  if (ids.length > 0) await announce(tx, accountId, { type: 'orders-changed', shopId, orderIds: [] });
  return findImportRun(tx, key);
}
