import type { OperatorKey } from '@matome/contract/operators.ts';
import { routes } from '@matome/contract/routes.ts';
import { makeApiKey } from '../../accounts/api-key-secret.ts';
import type { Auth } from '../../accounts/auth.ts';
import { addOperatorKey } from '../../accounts/operator-store.ts';
import { NOBODY } from '../../database/account-scope.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { serveOperatorRoute } from '../../http/serve-route.ts';
import type { Api } from '../../http/serve-route.ts';
import { newId } from '../../security/new-id.ts';
import { addOperatorWithSignIn, dismissOperator } from './change-operators.ts';
import { listOperatorKeys, listOperators, removeOperatorKey } from './operator-list-store.ts';

export function serveOperators(api: Api, auth: Auth): void {
  serveOperatorRoute(api, routes.listOperators, async (_input, { tx }) => ({
    items: (await listOperators(tx)).map(showOperator),
    nextCursor: null,
  }));
  serveOperatorRoute(api, routes.createOperator, async ({ body }, { tx, context, note }) => {
    const added = await addOperatorWithSignIn(tx, auth, { ...body, at: context.now() });
    if ('refused' in added) throw new HttpProblem(added.refused);
    note({ targetName: added.name });
    return showOperator(added);
  });
  serveOperatorRoute(api, routes.deleteOperator, async ({ params }, { tx, note }) => {
    const dismissed = await dismissOperator(tx, auth, params.id);
    if ('refused' in dismissed) throw new HttpProblem(dismissed.refused);
    note({ targetName: dismissed.name });
    return null;
  });
  serveOperatorRoute(api, routes.listOperatorKeys, async (_input, { tx }) => ({
    items: (await listOperatorKeys(tx)).map(({ operatorId, operatorName, ...key }) =>
      showKey({ ...key, operator: { id: operatorId, name: operatorName } }),
    ),
    nextCursor: null,
  }));
  serveOperatorRoute(api, routes.createOperatorKey, async ({ body }, { tx, context, operator, note }) => {
    const id = newId();
    const at = context.now();
    const { key, secretHash } = makeApiKey(NOBODY, id);
    await addOperatorKey(tx, { id, operatorId: operator.id, name: body.name, secretHash, at });
    note({ targetName: body.name });
    return { ...showKey({ id, name: body.name, operator, createdAt: at, lastUsedAt: null }), key };
  });
  serveOperatorRoute(api, routes.deleteOperatorKey, async ({ params }, { tx, note }) => {
    const name = await removeOperatorKey(tx, params.id);
    if (name === null) throw new HttpProblem('not-found');
    note({ targetName: name });
    return null;
  });
}

function showOperator(operator: { id: string; name: string; email: string; createdAt: Date }) {
  return { ...operator, createdAt: operator.createdAt.toISOString() };
}

function showKey(key: {
  readonly id: string;
  readonly name: string;
  readonly operator: { readonly id: string; readonly name: string };
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}): OperatorKey {
  const { id, name, operator } = key;
  return {
    id,
    name,
    operator: { id: operator.id, name: operator.name },
    createdAt: key.createdAt.toISOString(),
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  };
}
