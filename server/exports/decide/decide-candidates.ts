import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import type { ExportKind } from '../../database/tables/export-tables.ts';
import { readLatestRaw } from '../../orders/load-raw.ts';
import { decide } from './decide.ts';
import type { Candidate, Decision, Desk } from './decide.ts';

export type Decided<C extends Candidate = Candidate> = { readonly candidate: C; readonly decision: Decision };

/** Decides each candidate with all reasons, reading the mall's raw orders where the payload is made from them. */
export async function decideCandidates<C extends Candidate>(
  tx: AccountTx,
  context: Context,
  asked: {
    readonly accountId: string;
    readonly kind: ExportKind;
    readonly desk: Desk;
    readonly candidates: readonly C[];
  },
): Promise<readonly Decided<C>[]> {
  const { accountId, kind, desk, candidates } = asked;
  const needsRaw = kind !== 'buyer-rating';
  const orderIds = needsRaw ? candidates.map((candidate) => candidate.orderId) : [];
  const raws = await readLatestRaw(tx, context.vault, { accountId, orderIds });
  return candidates.map((candidate) => ({
    candidate,
    decision: decide({ kind, candidate, desk, raw: raws.get(candidate.orderId) ?? '' }),
  }));
}
