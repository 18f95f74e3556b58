import { z } from 'zod';
import type { RouteAnswer, RouteRequest, RouteSpec } from '@matome/contract/route.ts';
import type { Problem } from '@matome/contract/problem.ts';
import { problem } from '@matome/contract/problem.ts';

/** The API said no. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(said: Problem) {
    super(`${said.status} ${said.code}: ${said.detail ?? said.title} ${JSON.stringify(said.errors ?? [])}`);
    this.name = 'ApiProblem';
    this.problem = said;
  }
}

export type ApiClient = <R extends RouteSpec>(
  route: R,
  request?: Partial<RouteRequest<R>>,
) => Promise<RouteAnswer<R>>;

/** Calls the public API as any program may: by URL, key and contract. */
export function apiClient(baseUrl: string, apiKey: string): ApiClient {
  return async (route, request = {}) => {
    const texts = z.record(z.string(), z.union([z.string(), z.number()]).optional());
    const params = texts.parse(request.params ?? {});
    const path = route.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
      encodeURIComponent(params[name] ?? ''),
    );
    const url = new URL(`${baseUrl}/api/v1${path}`);
    for (const [name, value] of Object.entries(texts.parse(request.query ?? {}))) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const answer = await fetch(url, {
      method: route.method.toUpperCase(),
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    const text = await answer.text();
    const body: unknown = text === '' ? null : JSON.parse(text);
    if (!answer.ok) throw new ApiProblem(problem.parse(body));
    // The schema that checks the answer is the very one that RouteAnswer is inferred from.
    // oxlint-disable-next-line typescript/consistent-type-assertions
    return (route.answers[answer.status]?.parse(body) ?? null) as RouteAnswer<typeof route>;
  };
}
