import type { Caller } from './caller.ts';

/** Who sent this request, or `null`. Throws HttpProblem `cross-site` for a cookie used from another site. */
export type Authenticate = (request: Request) => Promise<Caller | null>;
