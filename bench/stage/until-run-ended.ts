import type { Context } from '@matome/server/context.ts';
import { inAccount } from '@matome/server/database/account-scope.ts';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_EVERY_MS = 20;

type Run = { readonly accountId: string; readonly id: string; readonly table: 'import_run' | 'export_run' };

/** How a run ended, once everybody can see that it did. Asked of the database, so that the desk is not disturbed. */
export async function untilRunEnded(context: Context, run: Run): Promise<string> {
  for (;;) {
    const { state, finished_at: finishedAt } = await inAccount(context.db, run.accountId, (tx) =>
      tx
        .selectFrom(run.table)
        .select(['state', 'finished_at'])
        .where('account_id', '=', run.accountId)
        .where('id', '=', run.id)
        .executeTakeFirstOrThrow(),
    );
    if (finishedAt !== null) return state;
    await wait(LOOK_EVERY_MS);
  }
}
