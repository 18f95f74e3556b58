import { routes } from '@matome/contract/routes.ts';
import { periodMessage } from '@matome/domain/time/period-message.ts';
import { z } from 'zod';
import type { Language } from '../http/caller.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { serveRoute } from '../http/serve-route.ts';
import type { Api } from '../http/serve-route.ts';
import { shopOrThrow } from '../shops/routes.ts';
import { serveCsvImports } from './csv/csv-import-routes.ts';
import { serveCsvMappings } from './csv/csv-mapping-routes.ts';
import { importView } from './import-view.ts';
import { findImportRun, listImportRuns } from './import-store.ts';
import { readRejections } from './rejection-store.ts';
import { startImport } from './start-import.ts';
import type { ImportRefusal } from './start-import.ts';

const place = z.object({ list: z.literal('imports'), shop: z.string(), before: z.uuid() });
const MISSING = { ja: '入力してください。', en: 'Please enter it.' };

export function serveImports(api: Api): void {
  serveCsvImports(api);
  serveCsvMappings(api);
  serveRoute(api, routes.createImport, async ({ params, body }, work) => {
    const { tx, context, caller, language, note } = work;
    const shop = await shopOrThrow(tx, context, { accountId: caller.accountId, id: params.id });
    const started = await startImport(tx, context, { shop, ...body });
    if ('refused' in started) throw toProblem(started, language);
    note({ targetName: shop.name });
    return started;
  });
  serveRoute(api, routes.getImport, async ({ params }, { tx, caller, language }) => {
    const run = await findImportRun(tx, { accountId: caller.accountId, id: params.id });
    if (run === null) throw new HttpProblem('not-found');
    const rejections = await readRejections(tx, { accountId: caller.accountId, ids: [run.id] });
    return importView(run, rejections.get(run.id), language);
  });
  serveRoute(api, routes.listImports, async ({ params, query }, { tx, context, caller, language }) => {
    const { accountId } = caller;
    const shop = await shopOrThrow(tx, context, { accountId, id: params.id });
    const from = query.cursor === undefined ? null : readCursor(context.cursorKey, place, query.cursor);
    if (from !== null && from.shop !== shop.id) throw new HttpProblem('bad-cursor');
    const found = await listImportRuns(tx, {
      accountId,
      shopId: shop.id,
      beforeId: from?.before ?? null,
      limit: query.limit + 1,
    });
    const runs = found.slice(0, query.limit);
    const rejections = await readRejections(tx, { accountId, ids: runs.map((run) => run.id) });
    const last = runs.at(-1);
    const hasMore = found.length > runs.length && last !== undefined;
    const next = hasMore
      ? writeCursor(context.cursorKey, { list: 'imports', shop: shop.id, before: last.id })
      : null;
    const items = runs.map((run) => importView(run, rejections.get(run.id), language));
    return { items, nextCursor: next };
  });
}

function toProblem(refusal: ImportRefusal, language: Language): HttpProblem {
  switch (refusal.refused) {
    case 'credentials-missing': {
      const errors = refusal.settings.map((name) => ({
        path: `settings.${name}`,
        message: MISSING[language],
      }));
      return new HttpProblem('credentials-missing', { errors });
    }
    case 'account-type-not-supported':
    case 'not-supported-by-mall':
      return new HttpProblem(refusal.refused);
    case 'period-incomplete':
    case 'period-invalid':
    case 'period-empty':
    case 'period-too-long':
    case 'period-too-old':
      return new HttpProblem(refusal.refused, { detail: periodMessage(refusal.refused, language) });
  }
}
