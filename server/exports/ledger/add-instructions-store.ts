import type { Json } from '@matome/connectors/mall.ts';
import type { Warning } from '@matome/domain/export/reason.ts';
import { sql } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';
import type { ExportKind, ToldShipment } from '../../database/tables/export-tables.ts';
import { anyOf } from '../../orders/any-of.ts';
import { newId } from '../../security/new-id.ts';

export type Planned = {
  readonly orderId: string;
  readonly mallOrderNo: string;
  readonly payload: Json;
  readonly warnings: readonly Warning[];
  /** As they will be told; `null` where there are none. */
  readonly shipments: readonly ToldShipment[] | null;
};

/**
 * Puts what is decided into the ledger, each as a new generation. Answers the instruction's id by order; an order that has an
 * open instruction of the kind already is left out.
 */
export async function addInstructions(
  tx: AccountTx,
  add: {
    readonly accountId: string;
    readonly shopId: string;
    readonly kind: ExportKind;
    readonly at: Date;
    /** By the automatic way, and so only while the account has the API option. */
    readonly automatic: boolean;
    readonly planned: readonly Planned[];
  },
): Promise<ReadonlyMap<string, string>> {
  if (add.planned.length === 0) return new Map();
  const rows = add.planned.map((planned) => ({
    id: newId(),
    order_id: planned.orderId,
    mall_order_no: planned.mallOrderNo,
    payload: planned.payload,
    warnings: planned.warnings,
    shipments: planned.shipments,
  }));
  const added = await sql<{ id: string; orderId: string }>`
    insert into instruction (account_id, id, shop_id, order_id, kind, generation, state, mall_order_no, payload, shipments,
      warnings, automatic, planned_at, due_at)
    select ${add.accountId}::uuid, r.id, ${add.shopId}::uuid, r.order_id, ${add.kind},
      1 + coalesce((select max(i.generation) from instruction i where i.account_id = ${add.accountId}
        and i.shop_id = ${add.shopId} and i.order_id = r.order_id and i.kind = ${add.kind}), 0),
      'planned', r.mall_order_no, r.payload, r.shipments, r.warnings, ${add.automatic}, ${add.at},
      clock_timestamp()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, order_id uuid, mall_order_no text, payload jsonb,
      warnings jsonb, shipments jsonb)
    on conflict (account_id, order_id, kind) where state in ('planned', 'sending', 'uncertain') do nothing
    returning id, order_id as "orderId"`.execute(tx);
  return new Map(added.rows.map((row) => [row.orderId, row.id]));
}

/** A person asks for what the automatic way has under way: it goes out from here on with the API option or without. */
export async function takeOver(
  tx: AccountTx,
  orders: { readonly accountId: string; readonly kind: ExportKind; readonly orderIds: readonly string[] },
): Promise<void> {
  if (orders.orderIds.length === 0) return;
  await tx
    .updateTable('instruction')
    .set({ automatic: false })
    .where('account_id', '=', orders.accountId)
    .where('kind', '=', orders.kind)
    .where('order_id', '=', anyOf(orders.orderIds))
    .where('state', 'in', ['planned', 'sending', 'uncertain'])
    .where('automatic', '=', true)
    .execute();
}
