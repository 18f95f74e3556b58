import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import type { JobHandlers } from '../jobs/job-payloads.ts';
import { redeemConsent } from './consent.ts';
import { findShop } from './shop-store.ts';
import { watchOutage } from './shop-outage.ts';
import { testConnection } from './test-connection.ts';
import { watchCredentials } from './watch-credentials.ts';

type ShopJob = 'test-connection' | 'redeem-consent' | 'watch-outage' | 'watch-credentials';

export function shopJobs(context: Context): Pick<JobHandlers, ShopJob> {
  return {
    'watch-outage': (payload) => watchOutage(context, payload),
    'watch-credentials': () => watchCredentials(context),
    'test-connection': async ({ accountId, shopId }) => {
      const shop = await inAccount(context.db, accountId, (tx) =>
        findShop(tx, context.vault, { accountId, id: shopId }),
      );
      if (shop !== null) await testConnection(context, shop);
    },
    'redeem-consent': (payload) => redeemConsent(context, payload),
  };
}
