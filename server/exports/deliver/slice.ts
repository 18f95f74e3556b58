import type { Mall, MallConnection } from '@matome/connectors/mall.ts';
import type { MallErrorKind } from '@matome/connectors/mall-error.ts';
import type { Context } from '../../context.ts';
import { inAccount } from '../../database/account-scope.ts';
import { connectShop } from '../../shops/connect-shop.ts';
import { findShop } from '../../shops/shop-store.ts';
import type { Shop } from '../../shops/shop-store.ts';
import type { Desk } from '../decide/decide.ts';
import { openDesk } from '../decide/open-desk.ts';
import type { Said } from '@matome/domain/text/said.ts';
import { readGate } from './gate-store.ts';
import type { DeliveryTiming } from './timing.ts';
import { withdrawAutomatic } from './withdraw-automatic.ts';

export type ShopLedger = {
  readonly accountId: string;
  readonly shopId: string;
  readonly timing: DeliveryTiming;
};

/** Why nothing more is said to the mall for now. */
export type Stop = {
  readonly kind: MallErrorKind;
  readonly message: Said;
  readonly retryAfterMs?: number | undefined;
};

/** One stretch of work at one shop's ledger, and how it goes. */
export type Slice = ShopLedger & {
  readonly shop: Shop;
  readonly desk: Desk;
  readonly connection: MallConnection;
  /** By `performance.now()`. */
  readonly endsAtMs: number;
  readonly progress: {
    /** How many times in a row the mall was not to be reached; while there are any, one instruction at a time probes it. */
    failures: number;
    stop: Stop | null;
    /** A lane met a bug: the others end after what they have in hand. */
    broken: boolean;
  };
};

/** `closedForMs: null` = until somebody mends the shop. */
export type Closed = { readonly closedForMs: number | null; readonly failures: number };

export async function openSlice(context: Context, ledger: ShopLedger): Promise<Slice | Closed> {
  const { accountId, shopId, timing } = ledger;
  const found = await inAccount(context.db, accountId, async (tx) => ({
    shop: await findShop(tx, context.vault, { accountId, id: shopId }),
    gate: await readGate(tx, { accountId, shopId }),
  }));
  const { shop, gate } = found;
  if (shop !== null) await withdrawAutomatic(context, shop);
  if (shop === null || shop.paused !== null) return { closedForMs: null, failures: gate.failures };
  if (gate.closedForMs > 0) return gate;
  const { connection } = await connectShop(context, shop);
  return {
    ...ledger,
    shop,
    desk: openDesk(context, shop),
    connection,
    endsAtMs: performance.now() + timing.sliceMs,
    progress: { failures: gate.failures, stop: null, broken: false },
  };
}

const BATCH_MAX = 64;
const READ_TOGETHER = 4;
const LANES = 2;

/** While one lane waits for the mall, the other claims and writes down. */
export function lanesOf({ progress }: Slice): number {
  return progress.failures > 0 ? 1 : LANES;
}

/**
 * About what the mall takes in half a second: what is claimed when a process dies has to be read back. A few more at a mall that
 * is read before each notice, so that one request reads for several.
 */
export function batchSizeOf({ desk, progress }: Slice): number {
  if (progress.failures > 0) return 1;
  const least = desk.mall.readsBeforeNotice ? READ_TOGETHER : 1;
  return Math.min(BATCH_MAX, Math.max(least, Math.ceil(slowestLimit(desk.mall) / 2)));
}

function slowestLimit({ rateLimits }: Mall): number {
  return Math.min(...Object.values(rateLimits).map((limit) => limit.perSecond));
}
