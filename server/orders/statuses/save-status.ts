import { STATUS_NAMES } from '@matome/domain/orders/status.ts';
import type { Phase } from '@matome/domain/orders/status.ts';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { newId } from '../../security/new-id.ts';
import { moveToPhase } from './move-to-phase.ts';
import {
  addStatus,
  isNameTaken,
  isStatusInUse,
  listOwnStatuses,
  lockStatus,
  removeStatusRow,
  updateStatusRow,
} from './status-store.ts';
import type { OwnStatus } from './status-store.ts';

export type StatusRefusal = { readonly refused: 'not-found' | 'name-taken' | 'status-in-use' };

/** Adds a status of the account's own, after the others unless a position is given. */
export async function createStatus(
  tx: AccountTx,
  accountId: string,
  given: { readonly name: string; readonly phase: Phase; readonly position?: number | undefined },
): Promise<OwnStatus | StatusRefusal> {
  const { name } = given;
  const others = await listOwnStatuses(tx, accountId);
  const last = Math.max(-1, ...others.map((status) => status.position));
  const status = { id: newId(), name, phase: given.phase, position: given.position ?? last + 1 };
  if (isBuiltInName(name) || !(await addStatus(tx, { account_id: accountId, ...status })))
    return { refused: 'name-taken' };
  return status;
}

/** Renames or moves a status; its orders move to its new phase with it. */
export async function changeStatus(
  tx: AccountTx,
  context: Context,
  change: {
    readonly accountId: string;
    readonly id: string;
    readonly given: {
      readonly name?: string | undefined;
      readonly phase?: Phase | undefined;
      readonly position?: number | undefined;
    };
  },
): Promise<OwnStatus | StatusRefusal> {
  const { accountId, id, given } = change;
  const before = await lockStatus(tx, { accountId, id });
  if (before === null) return { refused: 'not-found' };
  const status: OwnStatus = {
    id,
    name: given.name ?? before.name,
    phase: given.phase ?? before.phase,
    position: given.position ?? before.position,
  };
  if (isBuiltInName(status.name) || (await isNameTaken(tx, { accountId, name: status.name, by: id }))) {
    return { refused: 'name-taken' };
  }
  await updateStatusRow(tx, accountId, status);
  if (status.phase !== before.phase) await moveToPhase(tx, context, { accountId, status });
  return status;
}

/** Removes a status that no order stands in. Answers what it was. */
export async function removeStatus(
  tx: AccountTx,
  status: { readonly accountId: string; readonly id: string },
): Promise<OwnStatus | StatusRefusal> {
  const before = await lockStatus(tx, status);
  if (before === null) return { refused: 'not-found' };
  if (await isStatusInUse(tx, status)) return { refused: 'status-in-use' };
  await removeStatusRow(tx, status);
  return before;
}

function isBuiltInName(name: string): boolean {
  return Object.values(STATUS_NAMES).some((words) => words.ja === name || words.en === name);
}
