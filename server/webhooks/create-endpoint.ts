import type { Context } from '../context.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { newId } from '../security/new-id.ts';
import { addEndpoint, countEndpoints } from './endpoint-store.ts';
import { sealNewSecret } from './secrets.ts';

/** Each change of an order is written once for each of them. */
const ENDPOINTS_MAX = 20;

/** Answers the secret, which is never shown again. Throws 409 when there are too many. */
export async function createEndpoint(
  tx: AccountTx,
  { vault, now }: Pick<Context, 'vault' | 'now'>,
  given: {
    readonly accountId: string;
    readonly url: string;
    readonly events: readonly string[];
    readonly description?: string | undefined;
    readonly enabled?: boolean | undefined;
  },
): Promise<{ readonly id: string; readonly secret: string }> {
  const { accountId } = given;
  if ((await countEndpoints(tx, accountId)) >= ENDPOINTS_MAX) throw new HttpProblem('webhook-endpoints-full');
  const id = newId();
  const { secret, secrets } = sealNewSecret(vault, accountId);
  await addEndpoint(tx, {
    accountId,
    id,
    url: new URL(given.url).href,
    events: [...new Set(given.events)],
    description: given.description ?? '',
    enabled: given.enabled ?? true,
    secrets,
    at: now(),
  });
  return { id, secret };
}
