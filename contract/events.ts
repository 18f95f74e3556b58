import { z } from 'zod';
import { id } from './fields.ts';

/** What `GET /events` (server-sent events) says. The event's name is `type`; its data is this object. */
export const liveEvent = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('import-run'), runId: id, shopId: id }),
    z.object({ type: z.literal('export-run'), runId: id, shopId: id }),
    z.object({ type: z.literal('orders-changed'), shopId: id.nullable(), orderIds: z.array(id) }),
    z.object({ type: z.literal('shop-changed'), shopId: id }),
    z.object({ type: z.literal('announcements-changed') }),
    /** The last one: the stream ends with it. */
    z.object({ type: z.literal('account-suspended') }),
    z.object({ type: z.literal('contract-changed') }),
    z.object({ type: z.literal('enquiry-changed'), enquiryId: id }),
  ])
  .meta({ id: 'LiveEvent' });
export type LiveEvent = z.infer<typeof liveEvent>;
