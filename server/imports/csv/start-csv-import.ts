import { matchHeaders, TEMPLATE_MAPPING } from '@matome/connectors/custom-csv/headers.ts';
import type { CsvMapping } from '@matome/connectors/custom-csv/mapping.ts';
import { CSV_MAX_BYTES } from '@matome/contract/csv-imports.ts';
import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { announce } from '../../events.ts';
import { addJob } from '../../jobs/add-job.ts';
import type { Shop } from '../../shops/shop-store.ts';
import { addImportRun } from '../import-store.ts';
import { addCsvPiece } from './csv-piece-store.ts';
import { findCsvMapping } from './csv-mapping-store.ts';
import { decodePieces, inspectCsv } from './inspect-csv.ts';
import type { CsvFileFault } from './inspect-csv.ts';

export type CsvRefusal =
  | { readonly refused: 'csv-too-large' | 'csv-mapping-unknown' }
  | { readonly refused: 'csv-unreadable'; readonly because: CsvFileFault }
  | {
      readonly refused: 'csv-columns-missing' | 'csv-headers-unmapped';
      readonly missingFields: readonly string[];
      readonly unmappedHeaders: readonly string[];
    };

/**
 * M16: takes a file in. Its charset and its headers are checked at once; what its rows say is the worker's work. The text, the
 * run and its job are saved together.
 */
export async function startCsvImport(
  tx: AccountTx,
  context: Context,
  start: {
    readonly shop: Shop;
    readonly file: File;
    readonly mappingId?: string | undefined;
    /** One that is not saved, instead. */
    readonly draft: CsvMapping | null;
    readonly dryRun: boolean;
  },
): Promise<{ readonly id: string } | CsvRefusal> {
  const { shop, file, mappingId, dryRun } = start;
  const { accountId, id: shopId } = shop;
  if (file.size > CSV_MAX_BYTES) return { refused: 'csv-too-large' };
  const mapping = start.draft ?? (await findMapping(tx, { accountId, shopId, mappingId }));
  if (mapping === null) return { refused: 'csv-mapping-unknown' };
  const csv = await inspectCsv(new Uint8Array(await file.arrayBuffer()), mapping.charset);
  if ('fault' in csv) {
    return csv.fault === 'too-many-rows'
      ? { refused: 'csv-too-large' }
      : { refused: 'csv-unreadable', because: csv };
  }
  const { missingFields, unmappedHeaders } = matchHeaders(csv.headers, mapping);
  if (missingFields.length > 0) return { refused: 'csv-columns-missing', missingFields, unmappedHeaders };
  if (unmappedHeaders.length > 0) return { refused: 'csv-headers-unmapped', missingFields, unmappedHeaders };
  const at = context.now();
  const window = { from: at.toISOString(), to: at.toISOString() };
  const { rowIs, columns, fixed } = mapping;
  const id = await addImportRun(tx, {
    accountId,
    shopId,
    trigger: 'manual',
    windows: [window],
    csv: { fileName: file.name.slice(0, 200), mapping: { charset: csv.charset, rowIs, columns, fixed } },
    dryRun,
    at,
  });
  let number = 0;
  for await (const text of decodePieces(csv)) {
    await addCsvPiece(tx, context.vault, { accountId, id, number, text });
    number += 1;
  }
  await addJob(tx, { name: 'run-import', payload: { accountId, runId: id }, key: `run-import:${id}` });
  await announce(tx, accountId, { type: 'import-run', runId: id, shopId });
  return { id };
}

/** Without an id, that of the template. */
async function findMapping(
  tx: AccountTx,
  asked: { readonly accountId: string; readonly shopId: string; readonly mappingId: string | undefined },
): Promise<CsvMapping | null> {
  const { accountId, shopId, mappingId } = asked;
  return mappingId === undefined
    ? TEMPLATE_MAPPING
    : findCsvMapping(tx, { accountId, shopId, id: mappingId });
}
