import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { AccountTx } from '../../../database/account-scope.ts';
import { readCursor, writeCursor } from '../../../http/cursor.ts';
import { listInvoices } from './invoice-list-store.ts';
import type { InvoiceFilter, ListedInvoice } from './invoice-list-store.ts';

const place = z.object({ list: z.literal('invoices'), id: z.uuid() });

/** One page of invoices, each as `show` shows it. */
export async function listPage<T>(
  tx: AccountTx,
  { cursorKey, now }: Pick<Context, 'cursorKey' | 'now'>,
  asked: {
    readonly filter: InvoiceFilter;
    readonly limit: number;
    readonly cursor?: string | undefined;
    readonly show: (invoice: ListedInvoice, today: CalendarDay) => T;
  },
): Promise<{ items: T[]; nextCursor: string | null }> {
  const { filter, limit, cursor, show } = asked;
  const today = tokyoDay(now());
  const after = cursor === undefined ? null : readCursor(cursorKey, place, cursor).id;
  const found = await listInvoices(tx, { filter, today, after, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((invoice) => show(invoice, today)),
    nextCursor: last === undefined ? null : writeCursor(cursorKey, { list: 'invoices', id: last.id }),
  };
}
