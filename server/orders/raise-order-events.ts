import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { raiseEvents } from '../webhooks/raise-events.ts';
import type { WebhookEvent } from '../webhooks/raise-events.ts';
import { anyOf } from './any-of.ts';

export type OrderEvent = {
  readonly orderId: string;
  readonly type: Exclude<WebhookEvent['type'], 'shop.failing'>;
  /** Beside what every event of an order says. */
  readonly more?: Readonly<Record<string, unknown>>;
};

/** Says what happened to orders, after it was written in the same transaction: they are told as they stand now. */
export async function raiseOrderEvents(
  tx: AccountTx,
  context: Context,
  raise: { readonly accountId: string; readonly events: readonly OrderEvent[] },
): Promise<void> {
  const { accountId, events } = raise;
  await raiseEvents(tx, context, {
    accountId,
    types: [...new Set(events.map(({ type }) => type))],
    events: async () => {
      const data = await readThinOrders(tx, { accountId, ids: events.map(({ orderId }) => orderId) });
      return events.map(({ orderId, type, more }) => ({
        type,
        about: orderId,
        data: { ...data.get(orderId), ...more },
      }));
    },
  });
}

type ThinRow = {
  id: string;
  shopId: string;
  mall: string;
  mallOrderNo: string;
  status: string;
  phase: string;
  version: number;
  updatedAt: Date;
  shipNotice: string;
  refusal: string | null;
};

/** By id: what names an order and says where it stands, and nobody in it. */
async function readThinOrders(
  tx: AccountTx,
  { accountId, ids }: { readonly accountId: string; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const { rows } = await sql<ThinRow>`
    select id, shop_id as "shopId", mall, mall_order_no as "mallOrderNo", status, phase, version, updated_at as "updatedAt",
      ship_notice_state as "shipNotice", state #>> '{shipNotice,refusal,code}' as refusal
    from orders where account_id = ${accountId} and id = ${anyOf(ids)}`.execute(tx);
  return new Map(
    rows.map(({ shipNotice, refusal, updatedAt, ...row }) => [
      row.id,
      {
        ...row,
        updatedAt: updatedAt.toISOString(),
        shipNotice: { state: shipNotice, reasons: refusal === null ? [] : [refusal] },
      },
    ]),
  );
}
