import { test as base } from '@playwright/test';
import { openAccount } from './seller.ts';
import type { Seller } from './seller.ts';

export { expect } from '@playwright/test';

/** A journey of one company: `seller` has an account of its own and is signed in. */
export const test = base.extend<{ seller: Seller }>({
  seller: async ({ page }, use) => {
    await use(await openAccount(page));
  },
});
