import type { Context } from '../context.ts';
import { prepare } from './prepare-pages.ts';
import type { PreparedPages } from './prepare-pages.ts';
import type { RunningImport } from './running-import.ts';
import { siftPages, sqlStateOf } from './sift-pages.ts';
import { storePages } from './store-pages.ts';

/** One of the orders was added since they were made ready, or another transaction waited for ours. */
const CONFLICTS: ReadonlySet<string> = new Set(['23505', '40001', '40P01']);
const CONFLICTS_MAX = 5;

/** Stores pages, whatever is in them: in a conflict once more, and without an order that cannot be stored. */
export async function storeOrSift(
  context: Context,
  running: RunningImport,
  prepared: PreparedPages,
): Promise<void> {
  let ready = prepared;
  for (let conflicts = 0; ; ) {
    try {
      return await storePages(context, running, ready);
    } catch (cause) {
      const { pages } = ready;
      const isConflict = CONFLICTS.has(sqlStateOf(cause)) && conflicts < CONFLICTS_MAX;
      if (isConflict) conflicts += 1;
      ready = await prepare(
        context,
        running,
        isConflict ? pages : await siftPages(context, running, { pages, cause }),
      );
    }
  }
}
