import { openGrouping, readCsvOrder } from '@matome/connectors/custom-csv/csv-orders.ts';
import type { CsvOrder, CsvTable } from '@matome/connectors/custom-csv/csv-orders.ts';
import { matchHeaders, nameHeaders } from '@matome/connectors/custom-csv/headers.ts';
import type { CsvMapping } from '@matome/connectors/custom-csv/mapping.ts';
import { CsvUnclosed, readRows } from '@matome/connectors/custom-csv/read-rows.ts';
import { MallError } from '@matome/connectors/mall-error.ts';
import type { MallConnection, ReadOrder, Rejected } from '@matome/connectors/mall.ts';
import { setImmediate } from 'node:timers/promises';
import type { Context } from '../../context.ts';
import { inAccount } from '../../database/account-scope.ts';
import type { RunKey } from '../import-store.ts';
import { fileFaultMessage } from './file-fault-message.ts';
import { readCsvPiece } from './csv-piece-store.ts';

const ORDERS_A_PAGE = 250;
/** Orders read before others get their turn. */
const TURN_ORDERS = 50;

type ReadFile = { readonly table: CsvTable; readonly orders: readonly CsvOrder[] };

/**
 * The orders of a file, page by page, as a mall would list them. The rows of one order may stand anywhere in it, so the whole file
 * is read first; a cursor is a place among its orders, and means the same after a kill.
 */
export function openCsvSource(
  context: Context,
  run: RunKey,
  mapping: CsvMapping,
): Pick<MallConnection, 'listOrders'> {
  let reading: Promise<ReadFile> | undefined;
  return {
    listOrders: async (_window, cursor) => {
      reading ??= readFile(context, run, mapping).catch(refuseUnclosed);
      const { table, orders } = await reading;
      const start = Number(cursor ?? 0);
      const read: ReadOrder[] = [];
      const rejected: Rejected[] = [];
      for (const [index, rows] of orders.slice(start, start + ORDERS_A_PAGE).entries()) {
        if (index % TURN_ORDERS === 0) await setImmediate();
        const result = readCsvOrder(table, rows);
        if ('read' in result) read.push(result.read);
        else rejected.push(...result.rejected);
      }
      const end = start + ORDERS_A_PAGE;
      return { orders: read, rejected, next: end < orders.length ? String(end) : null };
    },
  };
}

/** Was looked for when the file came; here it ends the run instead of the worker. */
function refuseUnclosed(cause: unknown): never {
  if (!(cause instanceof CsvUnclosed)) throw cause;
  const fault = { fault: 'unclosed', row: cause.row } as const;
  const said = { ja: fileFaultMessage(fault, 'ja'), en: fileFaultMessage(fault, 'en') };
  throw new MallError('unreadable', said, { cause });
}

async function readFile(context: Context, run: RunKey, mapping: CsvMapping): Promise<ReadFile> {
  let table: CsvTable | undefined;
  let grouping: ReturnType<typeof openGrouping> | undefined;
  for await (const row of readRows(readPieces(context, run))) {
    if (grouping === undefined) {
      const headers = nameHeaders(row.cells);
      table = { mapping, headers, matched: matchHeaders(headers, mapping) };
      grouping = openGrouping(table);
    } else {
      grouping.add(row);
    }
  }
  if (table === undefined || grouping === undefined)
    throw new Error(`the file of import run ${run.id} is gone`);
  return { table, orders: grouping.orders() };
}

async function* readPieces(context: Context, { accountId, id }: RunKey): AsyncGenerator<string> {
  for (let number = 0; ; number += 1) {
    const text = await inAccount(context.db, accountId, (tx) =>
      readCsvPiece(tx, context.vault, { accountId, id, number }),
    );
    if (text === null) return;
    yield text;
  }
}
