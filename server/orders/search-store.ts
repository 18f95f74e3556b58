import { searchTexts } from '@matome/domain/orders/search-texts.ts';
import type { OrderNow } from '@matome/domain/history/order-changes.ts';
import { sql } from 'kysely';
import type { Statement } from '../database/run-statements.ts';
import { instants, rowset, texts, uuids } from '../database/rowset.ts';
import type { SearchHasher } from '../security/search-hash.ts';
import { orderTerms } from './search-terms.ts';

export type SearchableOrder = {
  readonly orderId: string;
  readonly orderedAt: Date;
  readonly texts: readonly string[];
};

/** Everything that the order may be found by, for the search store. */
export function searchable(orderId: string, { mallOrder, state }: OrderNow): SearchableOrder {
  return {
    orderId,
    orderedAt: new Date(mallOrder.orderedAt),
    texts: searchTexts(mallOrder, state.decisions),
  };
}

/** True when the order is found by the same texts as before. */
export function isFoundAlike(before: OrderNow, after: OrderNow): boolean {
  if (before.mallOrder.orderedAt !== after.mallOrder.orderedAt) return false;
  const texts = searchTexts(before.mallOrder, before.state.decisions);
  const now = searchTexts(after.mallOrder, after.state.decisions);
  return texts.length === now.length && texts.every((text, index) => text === now[index]);
}

/** Writes the hashed terms of the orders, in place of older ones. */
export function saveSearchTerms(
  hash: SearchHasher,
  save: { readonly accountId: string; readonly orders: readonly SearchableOrder[]; readonly areNew: boolean },
): Statement {
  const { accountId, orders } = save;
  if (orders.length === 0) return null;
  const rows = rowset({
    order_id: uuids(orders.map((order) => order.orderId)),
    ordered_at: instants(orders.map((order) => order.orderedAt)),
    terms: texts(orders.map((order) => hashTerms(hash, accountId, order.texts))),
  });
  const replace = save.areNew
    ? sql``
    : sql`on conflict (account_id, order_id) do update set ordered_at = excluded.ordered_at, terms = excluded.terms`;
  return sql`
    insert into order_search (account_id, order_id, ordered_at, terms)
    select ${accountId}::uuid, r.order_id, r.ordered_at, r.terms::bigint[] from ${rows}
    ${replace}`;
}

/** As the text of an array. */
function hashTerms(hash: SearchHasher, accountId: string, of: readonly string[]): string {
  const hashes: string[] = [];
  for (const term of orderTerms(of)) hashes.push(hash(accountId, term));
  return `{${hashes.join(',')}}`;
}
