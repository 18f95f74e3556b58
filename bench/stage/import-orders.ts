import type { ImportRun } from '@matome/contract/imports.ts';
import type { Stage } from './open-stage.ts';
import type { DeskShop } from './open-shop.ts';
import { untilRunEnded } from './until-run-ended.ts';

const DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** One import by hand of everything the shop has, from the request to the last commit. */
export async function importOrders(
  { open }: Pick<Stage, 'open'>,
  { api, accountId, shopId }: DeskShop,
): Promise<ImportRun & { readonly seconds: number }> {
  const to = new Date();
  const from = new Date(to.getTime() - DAYS * DAY_MS);
  const startedAtMs = performance.now();
  const { id } = await api.createImport({
    params: { id: shopId },
    body: { from: from.toISOString(), to: to.toISOString() },
  });
  const state = await untilRunEnded(open.context, { accountId, id, table: 'import_run' });
  const seconds = (performance.now() - startedAtMs) / 1000;
  const run = await api.getImport({ params: { id } });
  if (state !== 'succeeded') throw new Error(`import ${state}: ${JSON.stringify(run.error ?? run.rejected)}`);
  return { ...run, seconds };
}
