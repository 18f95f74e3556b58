import type { Problem } from '@matome/contract/problem.ts';

/** The server said no, in its own words (`problem.detail`), or could not be reached (`code: 'unreachable'`, status 0). */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options: { cause?: unknown } = {}) {
    super(problem.detail ?? problem.title, options);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Reads a refusal. An answer that is no problem document (a proxy's page, a broken body) becomes one. */
export async function readProblem(response: Response): Promise<Problem> {
  const fallback = { type: 'about:blank', title: response.statusText, status: response.status, code: 'unexpected' };
  if (!(response.headers.get('content-type') ?? '').includes('json')) return fallback;
  return { ...fallback, ...(await response.json()) };
}
