import type { Order } from '@matome/contract/orders.ts';
import { queryTerms } from '@matome/domain/search/search-terms.ts';
import type { Figure, Target } from '../report/figure.ts';
import { holdAccount } from '../stage/hold-account.ts';
import type { DeskShop } from '../stage/open-shop.ts';
import type { Stage } from '../stage/open-stage.ts';
import { askAndQuery } from './ask-and-query.ts';
import type { Question } from './ask-and-query.ts';

const TIMES = 5;
const WORDS = 10;
const PAGE = 50;
const SOME: Target = { atMost: 50 };
/** Newest first, looking at the terms of each: quick where many orders have them. */
const WALK = `select o.* from order_search s join orders o on o.account_id = s.account_id and o.id = s.order_id
  where s.account_id = $1 and (s.terms @> $2::bigint[]) is true
  order by s.ordered_at desc, s.order_id desc limit ${PAGE + 1}`;
/** All that have the terms, by their index, then sorted: quick where few have them. */
const SORT = `with hit as materialized (
    select account_id, order_id, ordered_at from order_search where account_id = $1 and terms @> $2::bigint[])
  select o.* from hit h join orders o on o.account_id = h.account_id and o.id = h.order_id
  order by h.ordered_at desc, h.order_id desc limit ${PAGE + 1}`;

/** P4: a page of what is found, over HTTP and as a bare query by the same hashed terms. */
export async function measureSearch(
  stage: Stage,
  shop: DeskShop,
  orders: number,
): Promise<readonly Figure[]> {
  const sample = await readSample(shop);
  const asked: readonly (readonly [string, readonly string[], Target])[] = [
    ['two Japanese characters', take(sample, (order) => firstCharacters(order, 2)), SOME],
    ['part of an order number', take(sample, (order) => order.mallOrderNo.slice(2, 7)), SOME],
    ['a phone number', take(sample, (order) => order.recipient?.phone ?? undefined), SOME],
    ['a SKU', take(sample, (order) => order.lines[0]?.sku ?? undefined), SOME],
    ['one character', take(sample, (order) => firstCharacters(order, 1)), { atMost: 200 }],
  ];
  return holdAccount(stage.open.context.pool, shop.accountId, async (client) => {
    const figures: Figure[] = [];
    for (const [work, words, target] of asked) {
      const questions = words.map((word) => toQuestion(stage, shop, word));
      const asking = { id: 'P4', work: `search in ${orders}: ${work}`, questions, times: TIMES, target };
      figures.push(await askAndQuery(stage, shop, { client, asking }));
    }
    return figures;
  });
}

/** Orders from all over the list: what they hold is what is looked for. */
async function readSample({ api }: DeskShop): Promise<readonly Order[]> {
  const orders: Order[] = [];
  for (const sort of ['-orderedAt', 'orderedAt'] as const) {
    orders.push(...(await api.listOrders({ query: { limit: 200, sort } })).items);
  }
  return orders;
}

/** Of the recipient's name; a rare character may take two places of a string. */
function firstCharacters({ recipient }: Order, count: number): string {
  return Array.from(recipient?.name ?? '')
    .slice(0, count)
    .join('');
}

/** Different words, spread over the sample. */
function take(sample: readonly Order[], pick: (order: Order) => string | undefined): readonly string[] {
  const words = [...new Set(sample.flatMap((order) => pick(order) || []))];
  const step = Math.max(1, Math.floor(words.length / WORDS));
  return words.filter((_, index) => index % step === 0).slice(0, WORDS);
}

function toQuestion({ open }: Stage, { accountId }: DeskShop, word: string): Question {
  const terms = queryTerms(word).map((term) => open.context.hashSearchTerm(accountId, term));
  const values = [accountId, terms];
  return {
    path: `/orders?limit=${PAGE}&q=${encodeURIComponent(word)}`,
    bare: [
      { text: WALK, values },
      { text: SORT, values },
    ],
  };
}
