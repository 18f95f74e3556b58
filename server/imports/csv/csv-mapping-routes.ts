import { TEMPLATE_COLUMNS } from '@matome/connectors/custom-csv/headers.ts';
import { writeCsv } from '@matome/connectors/custom-csv/write-csv.ts';
import type { CsvMapping } from '@matome/contract/csv-mappings.ts';
import { routes } from '@matome/contract/routes.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { serveRoute } from '../../http/serve-route.ts';
import type { Api } from '../../http/serve-route.ts';
import type { Work } from '../../http/work.ts';
import { csvFileAnswer } from '../../http/csv-file-answer.ts';
import {
  addCsvMapping,
  changeCsvMapping,
  findCsvMapping,
  listCsvMappings,
  removeCsvMapping,
} from './csv-mapping-store.ts';
import type { SavedMapping } from './csv-mapping-store.ts';
import { csvShopOrThrow } from './csv-shop.ts';
import { mappingFaults } from './mapping-faults.ts';

export function serveCsvMappings(api: Api): void {
  serveRoute(api, routes.getCsvTemplate, async ({ params, query }, work) => {
    const shop = await csvShopOrThrow(work, params.id);
    const written = writeCsv([TEMPLATE_COLUMNS.map(({ header }) => header)], query.charset);
    return csvFileAnswer(written, { name: `${shop.name}-template.csv`, charset: query.charset });
  });
  serveRoute(api, routes.listCsvMappings, async ({ params }, work) => {
    const shop = await csvShopOrThrow(work, params.id);
    const saved = await listCsvMappings(work.tx, { accountId: shop.accountId, shopId: shop.id });
    return { items: saved.map(mappingView), nextCursor: null };
  });
  serveRoute(api, routes.createCsvMapping, async ({ params, body }, work) => {
    const { accountId, id: shopId } = await csvShopOrThrow(work, params.id);
    refuseFaults(body, work);
    const at = work.context.now();
    const added = await addCsvMapping(work.tx, { accountId, shopId, mapping: body, at });
    if (added === null) throw new HttpProblem('name-taken');
    return mappingView(added);
  });
  serveRoute(api, routes.updateCsvMapping, async ({ params, body }, work) => {
    const { accountId, id: shopId } = await csvShopOrThrow(work, params.id);
    const before = await mappingOrThrow(work, { shopId, id: params.mappingId });
    const mapping = {
      ...before,
      name: body.name ?? before.name,
      charset: body.charset ?? before.charset,
      rowIs: body.rowIs ?? before.rowIs,
      columns: body.columns ?? before.columns,
      fixed: body.fixed ?? before.fixed,
    };
    refuseFaults(mapping, work);
    if (!(await changeCsvMapping(work.tx, { accountId, shopId, mapping })))
      throw new HttpProblem('name-taken');
    return mappingView(mapping);
  });
  serveRoute(api, routes.deleteCsvMapping, async ({ params }, work) => {
    const { accountId, id: shopId } = await csvShopOrThrow(work, params.id);
    const { id } = await mappingOrThrow(work, { shopId, id: params.mappingId });
    await removeCsvMapping(work.tx, { accountId, id });
    return null;
  });
}

async function mappingOrThrow(
  { tx, caller }: Work,
  asked: { readonly shopId: string; readonly id: string },
): Promise<SavedMapping> {
  const found = await findCsvMapping(tx, { accountId: caller.accountId, ...asked });
  if (found === null) throw new HttpProblem('not-found');
  return found;
}

function refuseFaults(mapping: Parameters<typeof mappingFaults>[0], { language }: Work): void {
  const errors = mappingFaults(mapping, language);
  if (errors.length > 0) throw new HttpProblem('bad-input', { errors });
}

function mappingView({ id, name, charset, rowIs, columns, fixed }: SavedMapping): CsvMapping {
  return { id, name, charset, rowIs, columns: [...columns], fixed: [...fixed] };
}
