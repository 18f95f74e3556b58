import { z } from 'zod';
import { instant } from './fields.ts';
import { defineRoute } from './route.ts';

const yen = z.int().min(0).max(9_999_999);
const fees = { initialFeeYen: yen, monthlyFeeYen: yen };

/** What the API option costs, tax excluded. */
export const prices = z
  .object({
    ...fees,
    /** Every price that was set, the newest first. */
    history: z.array(z.object({ ...fees, setAt: instant, setBy: z.string() })),
  })
  .meta({ id: 'Prices' });
export type PricesAnswer = z.infer<typeof prices>;

export const getPrices = defineRoute({
  id: 'getPrices',
  method: 'get',
  path: '/operator/prices',
  summary: 'What the API option costs, tax excluded, and what it cost before',
  permission: 'operator',
  answers: { 200: prices },
});

export const updatePrices = defineRoute({
  id: 'updatePrices',
  method: 'patch',
  path: '/operator/prices',
  summary: 'Set the prices for what is applied for from now on; a contract that is there keeps its own',
  permission: 'operator',
  body: z.strictObject({ initialFeeYen: yen.optional(), monthlyFeeYen: yen.optional() }),
  answers: { 200: prices },
});
