import { routes } from '@matome/contract/routes.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { z } from 'zod';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { serveOperatorRoute } from '../../http/serve-route.ts';
import type { Api } from '../../http/serve-route.ts';
import { showAccountDetail } from './account-detail.ts';
import { listAccountRows } from './account-list-store.ts';
import { showAccount } from './account-view.ts';
import { listShopRows } from './shop-row-store.ts';
import { resumeAccount, suspendAccount } from './suspend-account.ts';

/** The newest ids come first, so a place is an id; it holds for any filter. */
const place = z.object({ list: z.literal('operator-accounts'), id: z.uuid() });

export function serveOperatorAccounts(api: Api): void {
  serveOperatorRoute(api, routes.listOperatorAccounts, async ({ query }, work) => {
    const { tx, context } = work;
    const { cursorKey } = context;
    const rows = await listAccountRows(
      tx,
      {
        q: query.q ?? null,
        state: query.state ?? null,
        apiOption: query.apiOption ?? null,
        today: tokyoDay(context.now()),
      },
      {
        after: query.cursor === undefined ? null : readCursor(cursorKey, place, query.cursor).id,
        limit: query.limit + 1,
      },
    );
    const shown = rows.slice(0, query.limit);
    const shops = await listShopRows(
      tx,
      shown.map(({ id }) => id),
    );
    const last = rows.length > shown.length ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) =>
        showAccount(
          work,
          row,
          shops.filter(({ accountId }) => accountId === row.id),
        ),
      ),
      nextCursor:
        last === undefined ? null : writeCursor(cursorKey, { list: 'operator-accounts', id: last.id }),
    };
  });
  serveOperatorRoute(api, routes.getOperatorAccount, async ({ params }, work) => {
    if (!z.uuid().safeParse(params.id).success) throw new HttpProblem('not-found');
    return showAccountDetail(work.tx, work, params.id);
  });
  serveOperatorRoute(api, routes.suspendAccount, async ({ params, body }, work) => {
    const suspension = { reason: body.reason, contact: body.contact ?? null };
    const targetName = await suspendAccount(work.tx, work, { id: params.id, suspension });
    work.note({ targetName, changes: [{ field: 'reason', after: body.reason }] });
    return showAccountDetail(work.tx, work, params.id);
  });
  serveOperatorRoute(api, routes.resumeAccount, async ({ params }, work) => {
    work.note({ targetName: await resumeAccount(work.tx, work, params.id) });
    return showAccountDetail(work.tx, work, params.id);
  });
}
