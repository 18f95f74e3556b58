import { routes } from '@matome/contract/routes.ts';
import {
  activateApiOption,
  applyForApiOption,
  endApiOption,
  stopApiOption,
} from '@matome/domain/contracts/change-api-option.ts';
import type { ApiOptionRefusal } from '@matome/domain/contracts/change-api-option.ts';
import { addAuditEntry } from '../http/audit-store.ts';
import type { Language } from '../http/caller.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { serveOperatorRoute, serveRoute } from '../http/serve-route.ts';
import type { Api } from '../http/serve-route.ts';
import { auditChanges, changeContract } from './change-contract.ts';
import { serveEnquiries } from './enquiries/routes.ts';
import { serveOperatorEnquiries } from './enquiries/operator-routes.ts';
import { showContract } from './show-contract.ts';

export function serveContracts(api: Api): void {
  serveRoute(api, routes.getContract, (_input, { tx, caller, context }) =>
    showContract(tx, caller.accountId, context.now()),
  );
  serveRoute(api, routes.applyForApiOption, async (_input, { tx, caller, context, language, note }) => {
    const { accountId, name: by } = caller;
    const moved = await changeContract(tx, context, { accountId, by, decide: applyForApiOption });
    if ('refused' in moved) throw refuse(moved, language);
    note({ changes: auditChanges(moved) });
    return showContract(tx, accountId, context.now());
  });
  serveRoute(api, routes.endApiOption, async (_input, { tx, caller, context, language, note }) => {
    const { accountId, name: by } = caller;
    const moved = await changeContract(tx, context, { accountId, by, decide: endApiOption });
    if ('refused' in moved) throw refuse(moved, language);
    note({ changes: auditChanges(moved) });
    return showContract(tx, accountId, context.now());
  });
  serveOperatorRoute(api, routes.operateApiOption, async ({ params, body }, work) => {
    const { tx, operator, context, language, note } = work;
    const accountId = params.id;
    const moved = await changeContract(tx, context, {
      accountId,
      by: operator.name,
      decide: (term, now) =>
        body.action === 'activate' ? activateApiOption(term, now) : stopApiOption(term, body.on, now),
    });
    if ('refused' in moved) throw refuse(moved, language);
    const changes = auditChanges(moved);
    note({ changes });
    const action = routes.operateApiOption.id;
    await addAuditEntry(tx, { accountId, at: context.now(), who: operator, action, changes });
    return showContract(tx, accountId, context.now());
  });
  serveEnquiries(api);
  serveOperatorEnquiries(api);
}

function refuse(
  { refused }: ApiOptionRefusal | { readonly refused: 'not-found' },
  language: Language,
): HttpProblem {
  if (refused !== 'day-is-past') return new HttpProblem(refused);
  return new HttpProblem('bad-input', { errors: [{ path: 'on', message: DAY_IS_PAST[language] }] });
}

const DAY_IS_PAST = {
  ja: '終了日は今日以降の日付にしてください。',
  en: 'The last day must be today or later.',
};
