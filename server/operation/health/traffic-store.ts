import type { OperatorHealth } from '@matome/contract/operator-health.ts';
import { sql } from 'kysely';
import type { OperatorTx } from '../../database/account-scope.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** A notice is confirmed in seconds; one that waited longer than this counts no more. */
const WAITED_AT_MOST_MS = 7 * DAY_MS;

type Traffic = Pick<OperatorHealth, 'orders' | 'notices' | 'webhooks'>;
type Row = {
  orders_hour: string;
  orders_day: string;
  notices_hour: string;
  notices_day: string;
  webhooks_waiting: string;
  webhooks_failed: string;
};

/** What went through the installation: numbers over all accounts. */
export async function readTraffic(tx: OperatorTx, now: Date): Promise<Traffic> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const { rows } = await sql<Row>`
    select * from installation_traffic(${ago(HOUR_MS)}, ${ago(DAY_MS)},
      ${firstIdAt(ago(DAY_MS + WAITED_AT_MOST_MS))})`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('the traffic was not counted');
  return {
    orders: { lastHour: Number(row.orders_hour), lastDay: Number(row.orders_day) },
    notices: { lastHour: Number(row.notices_hour), lastDay: Number(row.notices_day) },
    webhooks: { waiting: Number(row.webhooks_waiting), failed: Number(row.webhooks_failed) },
  };
}

/** No id made at this instant or later is smaller: ids begin with the time, in ms. */
function firstIdAt(at: Date): string {
  const ms = at.getTime().toString(16).padStart(12, '0');
  return `${ms.slice(0, 8)}-${ms.slice(8)}-0000-0000-000000000000`;
}

/** Mail that waits to go out, and what was given up in the last day. */
export async function countMail(tx: OperatorTx, now: Date): Promise<OperatorHealth['mail']> {
  const since = new Date(now.getTime() - DAY_MS);
  const { rows } = await sql<OperatorHealth['mail']>`
    select count(*) filter (where state = 'queued')::int as waiting,
      count(*) filter (where state = 'failed' and ended_at >= ${since})::int as failed
    from mail where state <> 'sent'`.execute(tx);
  return rows[0] ?? { waiting: 0, failed: 0 };
}
