import { z } from 'zod';
import { applicationMark } from './applications.ts';
import { id, instant } from './fields.ts';
import { defineRoute } from './route.ts';

export const shopHealth = z
  .object({
    shopId: id,
    shopName: z.string(),
    mall: z.string(),
    state: z.enum(['ok', 'failing', 'paused', 'idle']),
    lastSuccessAt: instant.nullable(),
    lastFailureAt: instant.nullable(),
    lastFailure: z.object({ code: z.string(), message: z.string() }).nullable(),
    /** Seconds since orders were last known to be complete; `null` = never fetched. */
    lagSeconds: z.number().nullable(),
    nextImportAt: instant.nullable(),
    /** Share of the mall's rate in use now, 0 to 1. */
    rateBudgetUsed: z.number(),
    /** Why 自動書き出し stands still though its box is ticked. */
    autoExportStopped: z.literal('api-option-required').nullable(),
    credentialsExpireAt: instant.nullable(),
    /** From fourteen days before the credentials end; `step` is the warning day last reached (14, 7, 3, 1). */
    credentialsWarning: z
      .union([
        z.object({ state: z.literal('expiring'), daysLeft: z.int(), step: z.int() }),
        z.object({ state: z.literal('expired') }),
      ])
      .nullable(),
    /** `null` at a mall that is not asked for its API. */
    application: applicationMark.nullable(),
    waiting: z.int(),
    refused: z.int(),
    uncertain: z.int(),
  })
  .meta({ id: 'ShopHealth' });
export type ShopHealth = z.infer<typeof shopHealth>;

export const getMallHealth = defineRoute({
  id: 'getMallHealth',
  method: 'get',
  path: '/health/malls',
  summary: 'How each shop’s mall is doing',
  permission: 'viewer',
  answers: { 200: z.object({ items: z.array(shopHealth), nextCursor: z.string().nullable() }) },
});
