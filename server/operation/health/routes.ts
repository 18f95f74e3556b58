import { routes } from '@matome/contract/routes.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { listMissing } from '../../database/migrate.ts';
import { serveOperatorRoute } from '../../http/serve-route.ts';
import type { Api } from '../../http/serve-route.ts';
import { countStuckProvisionings } from '../provisionings/provisioning-list-store.ts';
import { slowSince } from '../provisionings/show-provisioning.ts';
import { listMigrations, readDatabase } from './database-store.ts';
import { countHeldJobs, readQueue } from './job-store.ts';
import { readDisk } from './read-disk.ts';
import { countTasks } from './task-store.ts';
import { countMail, readTraffic } from './traffic-store.ts';

export function serveOperatorHealth(api: Api): void {
  const startedAt = new Date(api.context.now().getTime() - process.uptime() * 1000).toISOString();
  serveOperatorRoute(api, routes.getOperatorHealth, async (_input, { tx, context }) => {
    const { now: databaseNow, backedUpAt, workers, ...database } = await readDatabase(tx);
    const now = context.now();
    const applied = await listMigrations(tx);
    const { orders, notices, webhooks } = await readTraffic(tx, now);
    return {
      version: context.version,
      startedAt,
      database,
      migrations: {
        applied: applied.length,
        latest: applied.at(-1) ?? '',
        missing: (await listMissing(applied)).length,
      },
      workers,
      jobs: [...(await readQueue(tx))],
      heldJobs: await countHeldJobs(tx),
      disk: await readDisk(context.config),
      orders,
      notices,
      mail: await countMail(tx, now),
      webhooks,
      clock: { now: now.toISOString(), aheadMs: now.getTime() - databaseNow.getTime() },
      backedUpAt: backedUpAt?.toISOString() ?? null,
    };
  });
  serveOperatorRoute(api, routes.getOperatorTasks, async (_input, { tx, context }) => {
    const now = context.now();
    const { open, suspended, beingMade, ...tasks } = await countTasks(tx, tokyoDay(now));
    return {
      ...tasks,
      stuckProvisionings: await countStuckProvisionings(tx, slowSince(now)),
      accounts: { open, suspended, beingMade },
    };
  });
}
