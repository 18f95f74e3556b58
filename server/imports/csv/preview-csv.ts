import { openGrouping, readCsvOrder } from '@matome/connectors/custom-csv/csv-orders.ts';
import type { CsvTable } from '@matome/connectors/custom-csv/csv-orders.ts';
import { CSV_FIELDS } from '@matome/connectors/custom-csv/fields.ts';
import { guessColumns, matchHeaders } from '@matome/connectors/custom-csv/headers.ts';
import type { CsvMapping } from '@matome/connectors/custom-csv/mapping.ts';
import { CsvUnclosed, readRows } from '@matome/connectors/custom-csv/read-rows.ts';
import type { CsvRow } from '@matome/connectors/custom-csv/read-rows.ts';
import type { ReadOrder } from '@matome/connectors/mall.ts';
import type { CsvPreview } from '@matome/contract/csv-imports.ts';
import { ordererAtMall, recipientAtMall } from '@matome/domain/persons/persons-now.ts';
import type { Language } from '../../http/caller.ts';
import { saidIn } from '@matome/domain/text/said.ts';
import type { SavedMapping } from './csv-mapping-store.ts';
import { decodePieces } from './inspect-csv.ts';
import type { InspectedCsv } from './inspect-csv.ts';

const SHOWN_ROWS = 5;
const SHOWN_ORDERS = 20;
/** Rows that are read as orders; the dry run reads all. */
const READ_ROWS = 300;
const SHOWN_FAULTS = 50;

export type PreviewAsked = {
  readonly csv: InspectedCsv;
  /** The mapping being made, `null` = none yet. */
  readonly draft: CsvMapping | null;
  readonly saved: readonly SavedMapping[];
  readonly mappingId: string | null;
  readonly isBeginning: boolean;
  readonly language: Language;
};

/** A file's first rows, and the orders that they will become under the mapping asked for, a saved one that fits, or a guess. */
export async function previewCsv(asked: PreviewAsked): Promise<CsvPreview> {
  const { csv, language } = asked;
  const { mapping, mappingId } = chooseMapping(asked);
  const matched = matchHeaders(csv.headers, mapping);
  const table: CsvTable = { mapping, headers: csv.headers, matched };
  const rows = await readFirstRows(asked);
  const read =
    matched.missingFields.length > 0 ? { orders: [], faults: [] } : readOrders(table, rows, language);
  const { charset, rowIs, columns, fixed } = mapping;
  return {
    charset: csv.charset,
    headers: csv.headers.filter((header) => header !== null),
    rows: rows.slice(0, SHOWN_ROWS).map(({ row, cells }) => ({
      row,
      cells: cells.filter((_, place) => (csv.headers[place] ?? null) !== null),
    })),
    mapping: { charset, rowIs, columns: [...columns], fixed: [...fixed] },
    mappingId,
    unmappedHeaders: [...matched.unmappedHeaders],
    missingFields: [...matched.missingFields],
    ...read,
    fields: CSV_FIELDS.map(({ field, label, required }) => ({ field, label: label[language], required })),
  };
}

function chooseMapping({ csv, draft, saved, mappingId }: PreviewAsked) {
  if (draft !== null) return { mapping: draft, mappingId };
  const chosen = saved.find(({ id }) => id === mappingId) ?? saved.find((mapping) => fits(csv, mapping));
  if (chosen !== undefined) return { mapping: chosen, mappingId: chosen.id };
  const columns = guessColumns(csv.headers);
  return { mapping: { charset: 'auto', rowIs: 'line', columns, fixed: [] } as const, mappingId: null };
}

function fits({ headers }: InspectedCsv, mapping: CsvMapping): boolean {
  const { unmappedHeaders, missingFields } = matchHeaders(headers, mapping);
  return unmappedHeaders.length === 0 && missingFields.length === 0;
}

async function readFirstRows({ csv, isBeginning }: PreviewAsked): Promise<readonly CsvRow[]> {
  const rows: CsvRow[] = [];
  try {
    for await (const row of readRows(decodePieces(csv))) {
      rows.push(row);
      if (rows.length > READ_ROWS) break;
    }
  } catch (error) {
    // The cut went through a quoted cell; the row is cut off anyway.
    if (!(isBeginning && error instanceof CsvUnclosed)) throw error;
  }
  return rows.slice(1);
}

function readOrders(
  table: CsvTable,
  rows: readonly CsvRow[],
  language: Language,
): Pick<CsvPreview, 'orders' | 'faults'> {
  const grouping = openGrouping(table);
  for (const row of rows) grouping.add(row);
  const orders: CsvPreview['orders'] = [];
  const faults: CsvPreview['faults'] = [];
  for (const group of grouping.orders()) {
    const result = readCsvOrder(table, group);
    if ('rejected' in result) {
      for (const { row, mallOrderNo, code, message } of result.rejected)
        faults.push({ row, mallOrderNo, code, message: saidIn(message, language) });
    } else if (orders.length < SHOWN_ORDERS) {
      orders.push(orderInShort(result.read, group[0]?.row ?? 0));
    }
  }
  faults.sort((one, other) => one.row - other.row);
  return { orders, faults: faults.slice(0, SHOWN_FAULTS) };
}

function orderInShort({ order }: ReadOrder, row: number): CsvPreview['orders'][number] {
  const recipient = recipientAtMall(order);
  const address = [recipient?.prefecture, recipient?.address1, recipient?.address2].filter((part) => part);
  return {
    row,
    mallOrderNo: order.mallOrderNo,
    orderedAt: order.orderedAt,
    status: order.mallPhase ?? 'new',
    orderer: ordererAtMall(order)?.name ?? null,
    recipient: recipient?.name ?? null,
    address: address.length === 0 ? null : address.join(' '),
    lines: order.lines.map(({ sku, name, quantity }) => ({ sku, name, quantity })),
    totalYen: order.amounts.totalYen,
  };
}
