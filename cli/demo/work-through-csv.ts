import { readRows } from '@matome/connectors/custom-csv/read-rows.ts';
import type { Client } from '@matome/contract/client.ts';
import { drawCartCsv } from './draw-cart-csv.ts';
import { until } from './until.ts';
import type { MallResult } from './work-through-mall.ts';
import { readAllOrders, shipNewOrders } from './work-on-orders.ts';

const RUN_WITHIN_MS = 60_000;

/** A morning of a cart that is kept by files: bring in, bring in again, ship, take out; then what went out against the desk. */
export async function workThroughCsv(api: Client, count: number): Promise<MallResult> {
  const file = new File([drawCartCsv(count, new Date())], '受注.csv', { type: 'text/csv' });
  const shop = await api.createShop({ body: { mall: 'custom-csv', name: '自社サイト' } });

  async function bringIn() {
    const { id } = await api.createCsvImport({ params: { id: shop.id }, form: { file } });
    return until(
      () => api.getImport({ params: { id } }),
      ({ state }) => state !== 'queued' && state !== 'running',
      RUN_WITHIN_MS,
    );
  }

  const first = await bringIn();
  const again = await bringIn();
  const fresh = await readAllOrders(api, shop.id);
  const shipped = await shipNewOrders(api, fresh, new Date());
  await api.bulkUpdateOrders({ body: { ids: fresh.map(({ id }) => id), changes: { status: 'shipped' } } });
  const orders = await readAllOrders(api, shop.id);
  const { bytes } = await api.getShippedCsv({ params: { id: shop.id } });
  const rows: string[] = [];
  for await (const { cells } of readRows([new TextDecoder().decode(bytes)])) rows.push(cells.join(' '));
  const missing = orders.filter(
    ({ mallOrderNo, shipment }) =>
      !rows.some(
        (row) => row.includes(mallOrderNo) && row.includes(shipment.trackingNumbers[0] ?? mallOrderNo),
      ),
  );
  return {
    lines: [
      'カート   自社サイト（CSV）',
      `取込     ${first.seen}件（新規 ${first.created}件）、同じファイルをもう一度 新規 ${again.created}件`,
      `出荷     ${shipped}件、出荷済みCSV ${rows.length - 1}件、違い ${missing.length}件`,
      ...missing.map(({ mallOrderNo }) => `${mallOrderNo}: shipped, but not in the file`),
      '',
    ],
    differences: missing.length,
    agrees: missing.length === 0 && first.created === count && again.created === 0 && shipped === count,
  };
}
