import type { Context } from '@matome/server/context.ts';
import { holdAccount } from '../stage/hold-account.ts';

/** What the desk is at, for whoever looks for the cause of a finding: its last fetches, its shop, its queue. */
export async function describeWork(
  { pool }: Context,
  shop: { readonly accountId: string; readonly shopId: string },
): Promise<string> {
  return holdAccount(pool, shop.accountId, async (client) => {
    const ask = async (title: string, text: string) => {
      const { rows } = await client.query<Record<string, unknown>>(text);
      return [title, ...rows.map((row) => `  ${JSON.stringify(row)}`)];
    };
    const lines = [
      ...(await ask(
        'fetches, newest first',
        `select state, at_window, pass, tries, pages, error_code, error_message, created_at, finished_at
         from import_run order by id desc limit 4`,
      )),
      ...(await ask(
        'shop',
        `select now(), paused_code, confirmed_until, last_success_at, last_failure_at, last_failure_message, next_import_at,
           deliver_after, deliver_failures from shop`,
      )),
      ...(await ask(
        'queue',
        `select task_identifier, run_at, attempts, locked_at, locked_by, last_error from graphile_worker.jobs order by run_at`,
      )),
      ...(await ask('workers', 'select * from live_worker')),
    ];
    return lines.join('\n');
  });
}
