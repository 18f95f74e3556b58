import type { Look, MallConnection, Outcome, ReadOrder } from '@matome/connectors/mall.ts';
import { MallError } from '@matome/connectors/mall-error.ts';
import { reasonWords } from '@matome/domain/export/reason-message.ts';
import { isEqual } from '@matome/domain/history/differences.ts';
import type { MallOrder } from '@matome/domain/orders/mall-order.ts';
import { isShippedAtMall } from '@matome/domain/orders/mall-picture.ts';
import type { ExportKind } from '../../database/tables/export-tables.ts';
import { decide } from '../decide/decide.ts';
import type { Desk } from '../decide/decide.ts';
import { asUntold } from '../ledger/telling.ts';
import type { Claim } from './claim-batch.ts';

/** A claim after a look at the mall: to be sent over what the mall shows (`restated`: in other words), or settled by what was found. */
export type LookedAt =
  | { readonly claim: Claim; readonly shown: ReadOrder | undefined; readonly restated: boolean }
  | { readonly claim: Claim; readonly found: Outcome; readonly shown: ReadOrder | null };

/**
 * Staff may have shipped on the mall's own screen, and a repeat may do harm there: such a mall's orders are read before each
 * notice. So is an order that came back from a backup, at any mall and before anything: it may have been told since that was made.
 * What the mall shows as told is not said again; what may not be sent any more is not sent.
 */
export async function readBeforeNotice(
  connection: MallConnection,
  desk: Desk,
  { kind, claims }: { readonly kind: ExportKind; readonly claims: readonly Claim[] },
): Promise<readonly LookedAt[]> {
  const always = desk.mall.readsBeforeNotice && kind !== 'buyer-rating';
  const unsure = claims.filter((claim) => always || isFromBackup(claim, desk));
  if (unsure.length === 0) return claims.map(asItStands);
  const looked = await look(connection, desk, unsure);
  return claims.map((claim) => looked.get(claim) ?? asItStands(claim));
}

function isFromBackup({ importedAt }: Claim, { restoredAt }: Desk): boolean {
  return restoredAt !== null && importedAt <= restoredAt;
}

function asItStands(claim: Claim): LookedAt {
  return { claim, shown: undefined, restated: false };
}

async function look(
  connection: MallConnection,
  desk: Desk,
  claims: readonly Claim[],
): Promise<ReadonlyMap<Claim, LookedAt>> {
  try {
    const looks = await connection.readOrders(claims.map(({ candidate }) => candidate.mallOrderNo));
    return new Map(claims.map((claim, index) => [claim, judge(claim, looks[index] ?? null, desk)]));
  } catch (error) {
    if (!(error instanceof MallError)) throw error;
    const found = putOff(error);
    return new Map(claims.map((claim) => [claim, { claim, shown: null, found }]));
  }
}

function judge(claim: Claim, look: Look, desk: Desk): LookedAt {
  if (look === null) return { claim, shown: null, found: UNKNOWN_AT_MALL };
  if (look instanceof MallError) return { claim, shown: null, found: refuseUnread(look) };
  const { kind } = claim;
  if (isTold(kind, look.order)) return { claim, shown: look, found: { outcome: 'already-done' } };
  const candidate = { ...asUntold(kind, claim.candidate), mallOrder: look.order };
  const now = decide({ kind, candidate, desk, raw: look.raw });
  if (now.decision === 'send') {
    const { payload, warnings } = now;
    return {
      claim: { ...claim, payload, warnings },
      shown: look,
      restated: !isEqual(payload, claim.payload),
    };
  }
  const [first] = now.reasons;
  const message = reasonWords(now.reasons);
  return { claim, shown: look, found: { outcome: 'refused', code: first?.code ?? 'mall-hold', message } };
}

/** A correction is said again without harm. */
function isTold(kind: ExportKind, mallOrder: MallOrder): boolean {
  switch (kind) {
    case 'ship-notice':
      return isShippedAtMall(mallOrder);
    case 'buyer-rating':
      return mallOrder.sellerReview !== null;
    case 'ship-notice-correction':
      return false;
    default:
      return kind satisfies never;
  }
}

const UNKNOWN_AT_MALL: Outcome = {
  outcome: 'refused',
  code: 'not-found',
  message: {
    ja: 'モールにこの受注が見つかりません。モールの画面で注文番号を確認してください。',
    en: 'The mall does not know this order. Check the order number on the mall’s own screen.',
  },
};

/** About this order alone: a person looks at it, and the others go on. Nothing was sent, so it may be sent again. */
function refuseUnread({ kind, code, said: message }: MallError): Outcome {
  return { outcome: 'refused', code: code ?? kind, message };
}

/** The mall as a whole failed us. */
function putOff({ kind, said: message, retryAfterMs }: MallError): Outcome {
  const outcome = { outcome: 'put-off', kind, message } as const;
  return retryAfterMs === undefined ? outcome : { ...outcome, retryAfterMs };
}
