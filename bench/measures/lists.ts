import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { writeListCursor } from '@matome/server/orders/list/list-cursor.ts';
import type pg from 'pg';
import type { Figure } from '../report/figure.ts';
import { holdAccount } from '../stage/hold-account.ts';
import type { DeskShop } from '../stage/open-shop.ts';
import type { Stage } from '../stage/open-stage.ts';
import { askAndQuery } from './ask-and-query.ts';
import type { Asking, Question } from './ask-and-query.ts';

const TIMES = 100;
const PAGE = 50;
const LIST = { atMost: 15, shareAtMost: 2 };

/** P3 and P3b: pages of the list and the counts of the tabs, over HTTP and as bare queries. */
export async function measureLists(stage: Stage, shop: DeskShop, orders: number): Promise<readonly Figure[]> {
  return holdAccount(stage.open.context.pool, shop.accountId, async (client) => {
    const middle = await readMiddle(client, shop.accountId);
    const asked: readonly (readonly [string, Question])[] = [
      ['first page', page(shop, { path: '', condition: 'true', values: [] })],
      ['one status', page(shop, { path: '&status=new', condition: `status = 'new'`, values: [] })],
      [
        'one shop',
        page(shop, { path: `&shop=${shop.shopId}`, condition: 'shop_id = $2', values: [shop.shopId] }),
      ],
      ['one day', oneDay(shop, middle.at)],
      ['a page in the middle', deepPage(stage, shop, middle)],
    ];
    const figures: Figure[] = [];
    for (const [work, question] of asked) {
      const asking = {
        id: 'P3',
        work: `list of ${orders}: ${work}`,
        questions: [question],
        times: TIMES,
        target: LIST,
      };
      figures.push(await askAndQuery(stage, shop, { client, asking }));
    }
    figures.push(await askAndQuery(stage, shop, { client, asking: countsOf(shop) }));
    return figures;
  });
}

type Place = { readonly at: Date; readonly id: string };

async function readMiddle(client: pg.PoolClient, accountId: string): Promise<Place> {
  const { rows } = await client.query<Place>(
    `select ordered_at as at, id from orders where account_id = $1 order by ordered_at desc, id desc
     offset (select count(*) / 2 from orders where account_id = $1) limit 1`,
    [accountId],
  );
  const [place] = rows;
  if (place === undefined) throw new Error('there are no orders');
  return place;
}

function page(
  { accountId }: DeskShop,
  asked: { readonly path: string; readonly condition: string; readonly values: readonly unknown[] },
): Question {
  const text = `select * from orders where account_id = $1 and ${asked.condition} order by ordered_at desc, id desc limit ${PAGE + 1}`;
  return {
    path: `/orders?limit=${PAGE}${asked.path}`,
    bare: [{ text, values: [accountId, ...asked.values] }],
  };
}

function oneDay(shop: DeskShop, at: Date): Question {
  const day = tokyoDay(at);
  const from = new Date(`${day}T00:00:00+09:00`);
  const to = new Date(from.getTime() + 24 * 60 * 60 * 1000);
  const condition = 'ordered_at >= $2 and ordered_at < $3';
  return page(shop, { path: `&from=${day}&to=${day}`, condition, values: [from, to] });
}

function deepPage({ open }: Stage, shop: DeskShop, place: Place): Question {
  const cursor = writeListCursor(open.context.cursorKey, { filter: {}, sort: '-orderedAt' }, place);
  const condition = '(ordered_at, id) < ($2, $3)';
  return page(shop, { path: `&cursor=${cursor}`, condition, values: [place.at, place.id] });
}

function countsOf({ accountId }: DeskShop): Asking {
  const text = 'select status, sum(count) from order_count where account_id = $1 group by status';
  return {
    id: 'P3b',
    work: 'exact counts of the status tabs',
    questions: [{ path: '/orders/counts', bare: [{ text, values: [accountId] }] }],
    times: TIMES,
    target: { atMost: 10 },
  };
}
