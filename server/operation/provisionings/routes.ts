import { routes } from '@matome/contract/routes.ts';
import { provisioningJob } from '../../accounts/order-account.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { serveOperatorRoute } from '../../http/serve-route.ts';
import type { Api } from '../../http/serve-route.ts';
import { addJob } from '../../jobs/add-job.ts';
import { listOpenProvisionings } from './provisioning-list-store.ts';
import { showProvisioning } from './show-provisioning.ts';

export function serveOperatorProvisionings(api: Api): void {
  serveOperatorRoute(api, routes.listOperatorProvisionings, async (_input, work) => {
    const items = [];
    for (const open of await listOpenProvisionings(work.tx)) {
      const shown = await showProvisioning(work.tx, work, open);
      if (shown !== null) items.push(shown);
    }
    return { items, nextCursor: null };
  });
  serveOperatorRoute(api, routes.retryProvisioning, async ({ params }, work) => {
    const [open] = await listOpenProvisionings(work.tx, params.id);
    if (open === undefined) throw new HttpProblem('not-found');
    await addJob(work.tx, provisioningJob(open.id));
    const shown = await showProvisioning(work.tx, work, open);
    if (shown === null) throw new HttpProblem('not-found');
    work.note({ targetName: shown.company });
    return shown;
  });
}
