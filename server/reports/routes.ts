import { routes } from '@matome/contract/routes.ts';
import { serveRoute } from '../http/serve-route.ts';
import type { Api } from '../http/serve-route.ts';
import { applicationMark } from '../shops/application/application-mark.ts';
import { readBudgetUse } from '../shops/rate-budget.ts';
import { listShops } from '../shops/shop-store.ts';
import { serveAudit } from './audit/routes.ts';
import { countLedger } from './ledger-counts-store.ts';
import { shopHealth } from './shop-health.ts';

export function serveReports(api: Api): void {
  serveAudit(api);
  serveRoute(api, routes.getMallHealth, async (_input, { tx, context, caller, language }) => {
    const { accountId } = caller;
    const shops = await listShops(tx, context.vault, accountId);
    const counts = await countLedger(tx, accountId);
    const now = context.now();
    const items = [];
    for (const shop of shops) {
      const mall = context.malls.get(shop.mall);
      const budgetUse =
        mall === undefined ? 0 : await readBudgetUse(tx, { accountId, shopId: shop.id, mall });
      items.push(
        shopHealth(shop, {
          counts: counts.get(shop.id),
          budgetUse,
          application: applicationMark(shop, mall, now),
          now,
          language,
        }),
      );
    }
    return { items, nextCursor: null };
  });
}
