import type { Period } from '@matome/domain/time/period.ts';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import type { ExportKind } from '../../database/tables/export-tables.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import type { Shop } from '../../shops/shop-store.ts';
import { countCandidates, listCandidates, nextPlace, nextReadyCandidates } from './candidate-store.ts';
import type { PlacedCandidate, ReadyCandidate, ReadyPlace } from './candidate-store.ts';
import { decideCandidates } from './decide-candidates.ts';
import type { Decided } from './decide-candidates.ts';
import { pictureOrders } from './picture-orders.ts';
import type { OrderPicture } from './picture-orders.ts';
import type { Desk } from './decide.ts';
import { openDesk } from './open-desk.ts';
import type { Basis, Choice, Scope } from './scope-store.ts';

const place = z.object({ ready: z.boolean(), id: z.uuid() });
const BATCH_ORDERS = 2000;

export type Preview = {
  readonly items: readonly (Decided & { readonly picture: OrderPicture })[];
  readonly counts: { readonly send: number; readonly skip: number };
  readonly nextCursor: string | null;
};

/** What an export would do now: a page of decisions, and exact counts over all candidates. What a period leaves out says so. */
export async function previewExport(
  tx: AccountTx,
  context: Context,
  asked: {
    readonly shop: Shop;
    readonly kind: ExportKind;
    readonly period: Period | null;
    readonly basis: Basis;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<Preview> {
  const { shop, kind, period, basis, limit } = asked;
  const accountId = shop.accountId;
  const desk = openDesk(context, shop);
  const now = context.now();
  const sent: Choice = period === null ? { by: 'open', now } : { by: 'period', period, basis };
  const scope: Scope = { accountId, shopId: shop.id, kind, choice: sent, today: desk.today };
  const shown: Scope =
    period === null ? scope : { ...scope, choice: { by: 'period', period, basis, openAt: now } };
  const after = asked.cursor === undefined ? null : readCursor(context.cursorKey, place, asked.cursor);
  const found = await listCandidates(tx, shown, { after, limit: limit + 1 });
  const candidates = found.slice(0, limit);
  const decided = await decideCandidates(tx, context, { accountId, kind, desk, candidates });
  const ids = candidates.map(({ orderId }) => orderId);
  const pictures = await pictureOrders(tx, context, { accountId, ids });
  const items = decided.map((one) => ({ ...one, picture: pictureOf(pictures, one.candidate.orderId) }));
  const last = found.length > limit ? candidates.at(-1) : undefined;
  return {
    items,
    counts: await countDecisions(tx, context, { scope, shown, desk }),
    nextCursor: last === undefined ? null : writeCursor(context.cursorKey, toPlace(last)),
  };
}

function pictureOf(pictures: ReadonlyMap<string, OrderPicture>, orderId: string): OrderPicture {
  const picture = pictures.get(orderId);
  if (picture === undefined) throw new Error(`order ${orderId} vanished while it was decided`);
  return picture;
}

function toPlace({ ready, orderId }: PlacedCandidate): z.infer<typeof place> {
  return { ready, id: orderId };
}

/** The index says which orders stand against themselves; only the others are decided one by one. */
async function countDecisions(
  tx: AccountTx,
  context: Context,
  asked: { readonly scope: Scope; readonly shown: Scope; readonly desk: Desk },
): Promise<Preview['counts']> {
  const { scope, shown, desk } = asked;
  const { accountId, kind } = scope;
  const { all } = await countCandidates(tx, shown);
  let send = 0;
  let after: ReadyPlace | null = null;
  do {
    const candidates: readonly ReadyCandidate[] = await nextReadyCandidates(tx, scope, {
      after,
      limit: BATCH_ORDERS,
    });
    const decided = await decideCandidates(tx, context, { accountId, kind, desk, candidates });
    send += decided.filter(({ decision }) => decision.decision === 'send').length;
    after = nextPlace(candidates, BATCH_ORDERS);
  } while (after !== null);
  return { send, skip: all - send };
}
