import { routes } from '@matome/contract/routes.ts';
import { inAccount } from '../database/account-scope.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { serveRoute, serveWaitingRoute } from '../http/serve-route.ts';
import type { Api } from '../http/serve-route.ts';
import { keepConsent, openConsent, readConsentState } from './consent.ts';
import { findShop } from './shop-store.ts';

/** The way in through a mall's own consent page. */
export function serveConsents(api: Api): void {
  serveWaitingRoute(api, routes.openConsent, async ({ params, body }, { context, caller, note }) => {
    const { accountId } = caller;
    const shop = await inAccount(context.db, accountId, (tx) =>
      findShop(tx, context.vault, { accountId, id: params.id }),
    );
    if (shop === null) throw new HttpProblem('not-found');
    note({ targetName: shop.name });
    const opened = await openConsent(context, shop, body.redirectUrl);
    if (opened === null) throw new HttpProblem('not-supported-by-mall');
    return opened;
  });
  serveRoute(api, routes.redeemConsent, async ({ body }, { tx, context, caller, note }) => {
    const state = readConsentState(context, body.state);
    if (state === null) throw new HttpProblem('consent-unknown');
    const shop = await findShop(tx, context.vault, { accountId: caller.accountId, id: state.shopId });
    if (shop === null) throw new HttpProblem('consent-unknown');
    await keepConsent(tx, context, { shop, redirectUrl: state.redirectUrl, code: body.code });
    note({ targetId: shop.id, targetName: shop.name });
    return { shopId: shop.id };
  });
}
