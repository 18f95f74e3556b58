import { z } from 'zod';
import { ACCOUNT_TYPES } from '../shop/codes.ts';

/** A further shop; password and client are the documented ones unless given. */
export const newShopSchema = z.strictObject({
  email: z.string().min(1),
  apiPassword: z.string().exactOptional(),
  clientId: z.string().exactOptional(),
  clientSecret: z.string().exactOptional(),
  name: z.string().exactOptional(),
  accountType: z.enum(ACCOUNT_TYPES).exactOptional(),
  orders: z.int().min(0).exactOptional(),
  seed: z.int().exactOptional(),
  arrivalsPerMinute: z.number().min(0).exactOptional(),
  buyerPaysAfterMs: z.int().min(0).nullable().exactOptional(),
  unpaidShare: z.number().min(0).max(1).exactOptional(),
  buyerRatesAfterMs: z.int().min(0).nullable().exactOptional(),
  visibilityLagMs: z.int().min(0).exactOptional(),
});
