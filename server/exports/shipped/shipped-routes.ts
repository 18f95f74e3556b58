import { writeCsv } from '@matome/connectors/custom-csv/write-csv.ts';
import { routes } from '@matome/contract/routes.ts';
import type { ShippedColumns } from '@matome/contract/shipped-csv.ts';
import { periodMessage } from '@matome/domain/time/period-message.ts';
import { readPeriod } from '@matome/domain/time/period.ts';
import type { ShippedColumn } from '../../database/tables/import-tables.ts';
import type { Language } from '../../http/caller.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { serveRoute } from '../../http/serve-route.ts';
import type { Api } from '../../http/serve-route.ts';
import { csvFileAnswer } from '../../http/csv-file-answer.ts';
import { shopOrThrow } from '../../shops/routes.ts';
import { DEFAULT_COLUMNS, SHIPPED_FIELDS } from './shipped-fields.ts';
import { readShippedColumns, saveShippedColumns } from './shipped-store.ts';
import { writeShipped } from './write-shipped.ts';

const UNKNOWN_FIELD = { ja: 'この項目はありません。', en: 'There is no such field.' };

export function serveShipped(api: Api): void {
  serveRoute(api, routes.getShippedCsv, async ({ params, query }, work) => {
    const { tx, context, caller, language } = work;
    const shop = await shopOrThrow(tx, context, { accountId: caller.accountId, id: params.id });
    const period = readPeriod(query);
    if (period !== null && 'refused' in period)
      throw new HttpProblem(period.refused, { detail: periodMessage(period.refused, language) });
    const rows = await writeShipped(work, { shop, period, basis: query.basis });
    return csvFileAnswer(writeCsv(rows, query.charset), {
      name: `${shop.name}-shipped.csv`,
      charset: query.charset,
    });
  });
  serveRoute(api, routes.getShippedColumns, async ({ params }, { tx, context, caller, language }) => {
    const { accountId, id: shopId } = await shopOrThrow(tx, context, {
      accountId: caller.accountId,
      id: params.id,
    });
    return columnsView(await readShippedColumns(tx, { accountId, shopId }), language);
  });
  serveRoute(
    api,
    routes.updateShippedColumns,
    async ({ params, body }, { tx, context, caller, language }) => {
      const { accountId, id: shopId } = await shopOrThrow(tx, context, {
        accountId: caller.accountId,
        id: params.id,
      });
      const errors = body.columns.flatMap(({ field }, index) =>
        SHIPPED_FIELDS.has(field)
          ? []
          : [{ path: `columns.${index}.field`, message: UNKNOWN_FIELD[language] }],
      );
      if (errors.length > 0) throw new HttpProblem('bad-input', { errors });
      await saveShippedColumns(tx, { accountId, shopId, columns: body.columns });
      return columnsView(await readShippedColumns(tx, { accountId, shopId }), language);
    },
  );
}

function columnsView(columns: readonly ShippedColumn[] | null, language: Language): ShippedColumns {
  return {
    columns: [...(columns ?? DEFAULT_COLUMNS)],
    fields: [...SHIPPED_FIELDS].map(([field, { label }]) => ({ field, label: label[language] })),
  };
}
