import { routes } from '@matome/contract/routes.ts';
import { changeRefusalMessage } from '@matome/domain/orders/change-refusal.ts';
import { periodMessage } from '@matome/domain/time/period-message.ts';
import type { PeriodRefusal } from '@matome/domain/time/period.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { z } from 'zod';
import type { Caller, Language } from '../http/caller.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { PROBLEMS } from '../http/problem-words.ts';
import { serveRoute } from '../http/serve-route.ts';
import type { Api } from '../http/serve-route.ts';
import type { Work } from '../http/work.ts';
import { changeManyOrders } from './change/change-many-orders.ts';
import type { ManyChanged } from './change/change-many-orders.ts';
import { changeOrder } from './change/change-order.ts';
import type { OrderRefusal } from './change/change-order.ts';
import { countByStatus } from './list/count-store.ts';
import { findOrderIds } from './list/find-order-ids.ts';
import type { Actor } from './history-store.ts';
import { readListCursor, writeListCursor } from './list/list-cursor.ts';
import { listOrders } from './list/list-orders.ts';
import { showOrder } from './order-detail.ts';
import { readOrderFilter } from './list/order-filter.ts';
import type { Conditions, OrderFilter } from './list/order-filter.ts';
import { listHistory } from './order-history-store.ts';
import { findOrderShops, shopOf } from './order-shop-store.ts';
import { findOrder, isOrderId } from './order-store.ts';
import { orderView } from './order-view.ts';
import { eraseOnRequest } from './persons/erase-on-request.ts';
import { serveStatuses } from './statuses/routes.ts';
import { findStatusForUse } from './statuses/status-store.ts';

/** The most that one request changes. */
const BULK_MAX = 10_000;

export function serveOrders(api: Api): void {
  serveLists(api);
  serveChanges(api);
  serveErasure(api);
  serveStatuses(api);
}

function serveLists(api: Api): void {
  serveRoute(api, routes.listOrders, async ({ query }, work) => {
    const { tx, context, caller, language } = work;
    const { sort, limit, cursor, ...filter } = query;
    const list = { filter, sort };
    const after = readListCursor(context.cursorKey, list, cursor);
    const conditions = await conditionsOrThrow(work, filter);
    const found = await listOrders(tx, context, { conditions, sort, after, limit });
    const shops = await findOrderShops(tx, context, {
      accountId: caller.accountId,
      ids: found.orders.map((order) => order.shopId),
    });
    const viewing = { today: conditions.today, language };
    return {
      items: found.orders.map((order) => orderView(order, shopOf(shops, order), viewing)),
      nextCursor: writeListCursor(context.cursorKey, list, found.next),
    };
  });
  serveRoute(api, routes.countOrders, async ({ query }, { tx, caller }) => {
    const isKnownForm = query.shop === undefined || isOrderId(query.shop);
    const byStatus = isKnownForm
      ? await countByStatus(tx, { accountId: caller.accountId, shopId: query.shop ?? null })
      : [];
    return { total: byStatus.reduce((sum, { count }) => sum + count, 0), byStatus: [...byStatus] };
  });
  serveRoute(api, routes.getOrder, async ({ params }, work) => detailOrThrow(work, params.id));
  serveRoute(api, routes.getOrderHistory, async ({ params, query }, { tx, context, caller, language }) => {
    const { accountId } = caller;
    const order = await findOrder(tx, context.vault, { accountId, id: params.id });
    if (order === null) throw new HttpProblem('not-found');
    const from =
      query.cursor === undefined ? null : readCursor(context.cursorKey, historyPlace, query.cursor);
    if (from !== null && from.order !== order.id) throw new HttpProblem('bad-cursor');
    const after = from === null ? null : { at: new Date(from.at), id: from.id };
    const found = await listHistory(tx, context.vault, {
      accountId,
      orderId: order.id,
      after,
      limit: query.limit + 1,
      language,
      mallName: context.malls.get(order.mall)?.name[language] ?? order.mall,
    });
    const items = found.slice(0, query.limit);
    const last = found.length > items.length ? items.at(-1) : undefined;
    const next =
      last === undefined
        ? null
        : writeCursor(context.cursorKey, { order: order.id, at: last.at, id: last.id });
    return { items, nextCursor: next };
  });
}

const historyPlace = z.object({ order: z.string(), at: z.iso.datetime(), id: z.uuid() });

function serveChanges(api: Api): void {
  serveRoute(api, routes.updateOrder, async ({ params, body }, work) => {
    const { tx, context, caller, language } = work;
    const { version, ...changes } = body;
    const change = { accountId: caller.accountId, id: params.id, changes, version, who: actorOf(caller) };
    const refusal = await changeOrder(tx, context, change);
    if (refusal !== null) throw toProblem(refusal, language);
    return detailOrThrow(work, params.id);
  });
  serveRoute(api, routes.bulkUpdateOrders, async ({ body }, work) => {
    const { tx, context, caller, language } = work;
    const { accountId } = caller;
    const { changes } = body;
    const isUnknown =
      changes.status !== undefined &&
      (await findStatusForUse(tx, { accountId, id: changes.status })) === undefined;
    if (isUnknown) throw toProblem({ refused: 'status-unknown', because: '' }, language, 'changes.');
    const ids = body.ids ?? (await idsOrThrow(work, body.filter ?? {}));
    const done = await changeManyOrders(tx, context, { accountId, ids, changes, who: actorOf(caller) });
    return { changed: done.changed, refused: done.refused.map((refusal) => showRefused(refusal, language)) };
  });
}

function serveErasure(api: Api): void {
  serveRoute(api, routes.erasePersons, async ({ params }, work) => {
    const { tx, context, caller } = work;
    const asked = { accountId: caller.accountId, id: params.id, who: actorOf(caller) };
    const refusal = await eraseOnRequest(tx, context, asked);
    if (refusal !== null) throw new HttpProblem(refusal.refused);
    return detailOrThrow(work, params.id);
  });
}

async function detailOrThrow({ tx, context, caller, language }: Work, id: string) {
  const shown = await showOrder(tx, context, {
    accountId: caller.accountId,
    id,
    today: tokyoDay(context.now()),
    language,
  });
  if (shown === null) throw new HttpProblem('not-found');
  return shown;
}

async function conditionsOrThrow(
  { tx, context, caller, language }: Work,
  filter: OrderFilter,
): Promise<Conditions> {
  const conditions = await readOrderFilter(tx, context, { accountId: caller.accountId, filter });
  if (isRefusal(conditions)) {
    throw new HttpProblem(conditions.refused, { detail: periodMessage(conditions.refused, language) });
  }
  return conditions;
}

function isRefusal(read: Conditions | PeriodRefusal): read is PeriodRefusal {
  return 'refused' in read;
}

async function idsOrThrow(work: Work, filter: OrderFilter): Promise<readonly string[]> {
  const conditions = await conditionsOrThrow(work, filter);
  const ids = await findOrderIds(work.tx, work.context, { conditions, max: BULK_MAX });
  if (ids === null)
    throw new HttpProblem('bad-input', { errors: [{ path: 'filter', message: TOO_MANY[work.language] }] });
  return ids;
}

const TOO_MANY = {
  ja: `一度に変更できるのは${BULK_MAX}件までです。条件を絞り込んでください。`,
  en: `At most ${BULK_MAX} orders can be changed at once. Narrow the filter.`,
};

function actorOf(caller: Caller): Actor {
  return { kind: 'member', name: caller.name };
}

function toProblem(refusal: OrderRefusal, language: Language, at = ''): HttpProblem {
  switch (refusal.refused) {
    case 'not-found':
    case 'version-conflict':
      return new HttpProblem(refusal.refused);
    case 'status-unknown':
    case 'parcel-unknown':
    case 'persons-erased': {
      return new HttpProblem('bad-input', {
        errors: [
          {
            path: `${at}${FIELDS[refusal.refused]}`,
            message: changeRefusalMessage(refusal.refused, language),
          },
        ],
      });
    }
  }
}

const FIELDS = { 'status-unknown': 'status', 'parcel-unknown': 'parcels', 'persons-erased': 'recipient' };

function showRefused({ id, refused }: ManyChanged['refused'][number], language: Language) {
  const message =
    refused === 'not-found' ? PROBLEMS['not-found'][language] : changeRefusalMessage(refused, language);
  return { id, code: refused, message };
}
