import { routes } from '@matome/contract/routes.ts';
import { periodMessage } from '@matome/domain/time/period-message.ts';
import { readPeriod } from '@matome/domain/time/period.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { Language } from '../http/caller.ts';
import { serveRoute } from '../http/serve-route.ts';
import type { Api } from '../http/serve-route.ts';
import { shopOrThrow } from '../shops/routes.ts';
import { createExport } from './plan/create-export.ts';
import type { ExportRefusal } from './plan/create-export.ts';
import { serveInstructions } from './instruction-routes.ts';
import { isKindSupported, openDesk } from './decide/open-desk.ts';
import { previewExport } from './decide/preview-export.ts';
import type { Preview } from './decide/preview-export.ts';
import { serveShipped } from './shipped/shipped-routes.ts';
import { getRun, listRunsPage } from './runs/read-runs.ts';
import { showReason, showWarning } from './runs/show-run.ts';

export function serveExports(api: Api): void {
  serveRoute(api, routes.previewExport, async ({ params, query }, { tx, context, caller, language }) => {
    const shop = await shopOrThrow(tx, context, { accountId: caller.accountId, id: params.id });
    if (!isKindSupported(openDesk(context, shop).mall, query.kind))
      throw new HttpProblem('not-supported-by-mall');
    const period = readPeriod(query);
    if (period !== null && 'refused' in period) throw refuse(period, language);
    const preview = await previewExport(tx, context, { shop, ...query, period });
    return { ...preview, items: preview.items.map((item) => showDecided(item, language)) };
  });
  serveRoute(api, routes.createExport, async ({ params, body }, work) => {
    const { tx, context, caller, language, note } = work;
    const shop = await shopOrThrow(tx, context, { accountId: caller.accountId, id: params.id });
    const created = await createExport(tx, context, { shop, request: body, whoName: caller.name });
    if ('refused' in created) throw refuse(created, language);
    note({ targetName: shop.name, changes: [{ field: 'exportKind', after: body.kind }] });
    return created;
  });
  serveRoute(api, routes.getExport, async ({ params }, { tx, caller, language }) => {
    const run = await getRun(tx, { accountId: caller.accountId, id: params.id }, language);
    if (run === null) throw new HttpProblem('not-found');
    return run;
  });
  serveRoute(api, routes.listExports, async ({ params, query }, { tx, context, caller, language }) => {
    const shop = await shopOrThrow(tx, context, { accountId: caller.accountId, id: params.id });
    const { accountId } = caller;
    return listRunsPage(tx, context, { accountId, shopId: shop.id, language, ...query });
  });
  serveInstructions(api);
  serveShipped(api);
}

function refuse(refusal: ExportRefusal, language: Language): HttpProblem {
  switch (refusal.refused) {
    case 'orders-unknown':
      return new HttpProblem('bad-input', {
        errors: refusal.places.map((place) => ({
          path: `orderIds.${place}`,
          message: NOT_OF_SHOP[language],
        })),
      });
    case 'not-supported-by-mall':
    case 'account-type-not-supported':
    case 'rating-message-missing':
      return new HttpProblem(refusal.refused);
    case 'period-incomplete':
    case 'period-invalid':
    case 'period-empty':
    case 'period-too-long':
    case 'period-too-old':
      return new HttpProblem(refusal.refused, { detail: periodMessage(refusal.refused, language) });
  }
}

const NOT_OF_SHOP = { ja: 'この店舗の受注ではありません。', en: 'This is no order of the shop.' };

function showDecided({ candidate, decision, picture: order }: Preview['items'][number], language: Language) {
  const { orderId, mallOrderNo } = candidate;
  if (decision.decision === 'send') {
    const { payload, warnings } = decision;
    return {
      orderId,
      mallOrderNo,
      decision: 'send' as const,
      reasons: [],
      warnings: warnings.map((each) => showWarning(each, language)),
      payload,
      order,
    };
  }
  const reasons = decision.reasons.map((reason) => showReason(reason, language));
  return { orderId, mallOrderNo, decision: 'skip' as const, reasons, warnings: [], order };
}
