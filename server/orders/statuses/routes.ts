import { routes } from '@matome/contract/routes.ts';
import type { Status } from '@matome/contract/statuses.ts';
import { PHASES, STATUS_NAMES } from '@matome/domain/orders/status.ts';
import type { Language } from '../../http/caller.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { serveRoute } from '../../http/serve-route.ts';
import type { Api } from '../../http/serve-route.ts';
import { changeStatus, createStatus, removeStatus } from './save-status.ts';
import type { StatusRefusal } from './save-status.ts';
import { listOwnStatuses } from './status-store.ts';
import type { OwnStatus } from './status-store.ts';

export function serveStatuses(api: Api): void {
  serveRoute(api, routes.listStatuses, async (_input, { tx, caller, language }) => {
    const own = await listOwnStatuses(tx, caller.accountId);
    return { items: [...builtIn(language), ...own.map(showOwn)], nextCursor: null };
  });
  serveRoute(api, routes.createStatus, async ({ body }, { tx, caller }) =>
    showOwn(orThrow(await createStatus(tx, caller.accountId, body))),
  );
  serveRoute(api, routes.updateStatus, async ({ params, body }, { tx, context, caller }) =>
    showOwn(
      orThrow(await changeStatus(tx, context, { accountId: caller.accountId, id: params.id, given: body })),
    ),
  );
  serveRoute(api, routes.deleteStatus, async ({ params }, { tx, caller, note }) => {
    const { name } = orThrow(await removeStatus(tx, { accountId: caller.accountId, id: params.id }));
    note({ targetName: name });
    return null;
  });
}

function builtIn(language: Language): readonly Status[] {
  return PHASES.map((phase, position) => ({
    id: phase,
    name: STATUS_NAMES[phase][language],
    phase,
    position,
    builtIn: true,
  }));
}

function showOwn(status: OwnStatus): Status {
  return { ...status, builtIn: false };
}

function orThrow(saved: OwnStatus | StatusRefusal): OwnStatus {
  if ('refused' in saved) throw new HttpProblem(saved.refused);
  return saved;
}
