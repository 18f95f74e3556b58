import type { Caller, Operator } from './caller.ts';

/**
 * Who sent this request, or `null`. Throws HttpProblem `cross-site` for a cookie used from another site, and `account-suspended`
 * for anybody of a suspended account.
 */
export type Authenticate = (request: Request) => Promise<Caller | Operator | null>;
