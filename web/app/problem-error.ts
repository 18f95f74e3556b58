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
  const { status, statusText } = response;
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const body = isJson ? readFields(await response.json()) : {};
  const { type, title, code, detail, errors } = body;
  return {
    type: typeof type === 'string' ? type : 'about:blank',
    title: typeof title === 'string' ? title : statusText,
    status,
    code: typeof code === 'string' ? code : 'unexpected',
    ...(typeof detail === 'string' ? { detail } : {}),
    ...(Array.isArray(errors) ? { errors: errors.flatMap(readFieldError) } : {}),
  };
}

function readFieldError(given: unknown): NonNullable<Problem['errors']> {
  const { path, message } = readFields(given);
  return typeof path === 'string' && typeof message === 'string' ? [{ path, message }] : [];
}

function readFields(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null ? { ...given } : {};
}
