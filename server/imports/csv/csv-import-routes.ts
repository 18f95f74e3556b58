import { labelOf } from '@matome/connectors/custom-csv/fields.ts';
import { writeCsv } from '@matome/connectors/custom-csv/write-csv.ts';
import { createCsvMapping } from '@matome/contract/csv-mappings.ts';
import { CSV_MAX_BYTES } from '@matome/contract/csv-imports.ts';
import { routes } from '@matome/contract/routes.ts';
import type { Language } from '../../http/caller.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { serveRoute } from '../../http/serve-route.ts';
import type { Api } from '../../http/serve-route.ts';
import { importView } from '../import-view.ts';
import { findImportRun } from '../import-store.ts';
import { readRejections } from '../rejection-store.ts';
import { csvFileAnswer } from '../../http/csv-file-answer.ts';
import { listCsvMappings } from './csv-mapping-store.ts';
import { csvShopOrThrow } from './csv-shop.ts';
import { fileFaultMessage } from './file-fault-message.ts';
import { inspectCsv } from './inspect-csv.ts';
import { shapeFaults } from './mapping-faults.ts';
import { previewCsv } from './preview-csv.ts';
import { readRejectedRows } from './rejected-csv.ts';
import { startCsvImport } from './start-csv-import.ts';
import type { CsvRefusal } from './start-csv-import.ts';
import { undoImport } from './undo-import.ts';

const draftMapping = createCsvMapping.body.omit({ name: true });

export function serveCsvImports(api: Api): void {
  serveRoute(api, routes.previewCsv, async ({ params, form }, work) => {
    const { tx, language } = work;
    const { accountId, id: shopId } = await csvShopOrThrow(work, params.id);
    const saved = await listCsvMappings(tx, { accountId, shopId });
    const draft = readDraft(form.mapping, language);
    const asked = saved.find(({ id }) => id === form.mappingId);
    if (form.mappingId !== undefined && asked === undefined) throw new HttpProblem('csv-mapping-unknown');
    if (form.file.size > CSV_MAX_BYTES) throw new HttpProblem('csv-too-large');
    const { isBeginning } = form;
    const bytes = new Uint8Array(await form.file.arrayBuffer());
    const charset = draft?.charset ?? asked?.charset ?? 'auto';
    const csv = await inspectCsv(bytes, charset, { isBeginning });
    if ('fault' in csv) throw toProblem({ refused: 'csv-unreadable', because: csv }, language);
    return previewCsv({ csv, draft, saved, mappingId: asked?.id ?? null, isBeginning, language });
  });
  serveRoute(api, routes.createCsvImport, async ({ params, form }, work) => {
    const shop = await csvShopOrThrow(work, params.id);
    const draft = readDraft(form.mapping, work.language);
    const started = await startCsvImport(work.tx, work.context, { shop, draft, ...form });
    if ('refused' in started) throw toProblem(started, work.language);
    work.note({ targetName: shop.name });
    return started;
  });
  serveRoute(api, routes.undoImport, async ({ params }, { tx, context, caller, language }) => {
    const { accountId } = caller;
    const run = await undoImport(tx, context, { accountId, id: params.id });
    if (run === null) throw new HttpProblem('not-found');
    if ('refused' in run) throw new HttpProblem(run.refused);
    const rejections = await readRejections(tx, { accountId, ids: [run.id] });
    return importView(run, rejections.get(run.id), language);
  });
  serveRoute(api, routes.getRejectedCsv, async ({ params, query }, { tx, context, caller, language }) => {
    const run = await findImportRun(tx, { accountId: caller.accountId, id: params.id });
    if (run === null) throw new HttpProblem('not-found');
    const rows = await readRejectedRows(tx, context, { ...run, language });
    return csvFileAnswer(writeCsv(rows, query.charset), { name: 'rejected.csv', charset: query.charset });
  });
}

function readDraft(text: string | undefined, language: Language) {
  if (text === undefined) return null;
  const read = draftMapping.safeParse(parseJson(text));
  const errors = read.success
    ? shapeFaults(read.data, language)
    : read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  if (read.success && errors.length === 0) return read.data;
  throw new HttpProblem('bad-input', {
    errors: errors.map(({ path, message }) => ({ path: `mapping.${path}`, message })),
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new HttpProblem('bad-input', { errors: [{ path: 'mapping', message }] });
  }
}

function toProblem(refusal: CsvRefusal, language: Language): HttpProblem {
  switch (refusal.refused) {
    case 'csv-too-large':
    case 'csv-mapping-unknown':
      return new HttpProblem(refusal.refused);
    case 'csv-unreadable': {
      const { because } = refusal;
      if (because.fault === 'too-many-rows') return new HttpProblem('csv-too-large');
      if (because.fault === 'empty') return new HttpProblem('csv-empty');
      return new HttpProblem('csv-unreadable', { detail: fileFaultMessage(because, language) });
    }
    case 'csv-columns-missing':
    case 'csv-headers-unmapped': {
      const missing = refusal.missingFields.map((field) => ({
        path: `columns.${field}`,
        message: inQuotes(labelOf(field)[language], language),
      }));
      const unmapped = refusal.unmappedHeaders.map((header) => ({
        path: 'columns',
        message: inQuotes(header, language),
      }));
      return new HttpProblem(refusal.refused, {
        errors: [...missing, ...unmapped],
        unmappedHeaders: [...refusal.unmappedHeaders],
      });
    }
  }
}

function inQuotes(name: string, language: Language): string {
  return language === 'ja' ? `「${name}」` : `“${name}”`;
}
