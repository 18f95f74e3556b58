import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { addJob } from './add-job.ts';

/** One look of the whole installation for contracts that have run out; planned again, it moves. */
export async function planContractWatch(db: Kysely<Schema>, afterMs = 0): Promise<void> {
  await addJob(db, { name: 'watch-contracts', payload: {}, key: 'watch-contracts', afterMs });
}
