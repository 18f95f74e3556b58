import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { countUnread, listEnquiryRows } from './enquiry-store.ts';
import type { EnquiryRow, EnquiryState, Side } from './enquiry-store.ts';

const place = z.object({ movedAt: z.iso.datetime(), id: z.uuid() });

/** One page, the last moved first, and how many this side has not opened. `accountId` null = of all accounts, for the operator. */
export async function listEnquiries<T>(
  tx: AccountTx,
  context: Context,
  asked: {
    readonly accountId: string | null;
    readonly side: Side;
    readonly state?: EnquiryState | undefined;
    readonly limit: number;
    readonly cursor?: string | undefined;
    readonly show: (row: EnquiryRow) => T;
  },
): Promise<{ items: T[]; nextCursor: string | null; unread: number }> {
  const { accountId, side, state = null, limit, cursor } = asked;
  const after = cursor === undefined ? null : readCursor(context.cursorKey, place, cursor);
  const found = await listEnquiryRows(tx, { accountId, state, after, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    items: rows.map(asked.show),
    nextCursor: last === undefined ? null : writeCursor(context.cursorKey, placeOf(last)),
    unread: await countUnread(tx, { accountId, side }),
  };
}

function placeOf({ moved_at, id }: EnquiryRow): z.infer<typeof place> {
  return { movedAt: moved_at.toISOString(), id };
}
