import { CARRIER_IDS, METHOD_IDS } from '@matome/domain/shipping/carriers.ts';
import { z } from 'zod';

/** `method` null = whatever the method. `code` null = not mapped: never told by a guess. `name` beside a code that wants one. */
export const carrierRow = z.strictObject({
  carrier: z.enum(CARRIER_IDS),
  method: z.enum(METHOD_IDS).nullable(),
  code: z.string().trim().min(1).max(40).nullable(),
  name: z.string().trim().min(1).max(100).nullable(),
});

/** The carriers of a mall, as its connector knows them. */
export const carrierTable = z.object({
  codes: z.array(z.object({ code: z.string(), name: z.string() })),
  takesOtherCodes: z.boolean(),
  namedCode: z.string().nullable(),
  defaults: z.array(carrierRow),
});
