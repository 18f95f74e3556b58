import type { Context } from '@matome/server/context.ts';
import { inAccount } from '@matome/server/database/account-scope.ts';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;

type Run = { readonly accountId: string; readonly id: string; readonly table: 'import_run' | 'export_run' };

/** Seconds from the asking to the end, by the desk's own record. Asked of the database, so that the desk is not disturbed. */
export async function untilRunEnded(
  context: Context,
  run: Run,
): Promise<{ readonly seconds: number; readonly state: string }> {
  for (;;) {
    const row = await inAccount(context.db, run.accountId, (tx) =>
      tx
        .selectFrom(run.table)
        .select(['state', 'created_at', 'finished_at'])
        .where('account_id', '=', run.accountId)
        .where('id', '=', run.id)
        .executeTakeFirstOrThrow(),
    );
    if (row.finished_at !== null) {
      return { seconds: (row.finished_at.getTime() - row.created_at.getTime()) / 1000, state: row.state };
    }
    await wait(LOOK_EVERY_MS);
  }
}
