import type { Language } from './caller.ts';
import { PROBLEMS } from './problem-words.ts';
import type { ProblemCode } from './problem-words.ts';
import type { Words } from './problem-words/words.ts';
import type { Problem } from '@matome/contract/problem.ts';

/** Ends a request with an answer in application/problem+json. `detail` replaces the code's own sentence. */
export class HttpProblem extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly errors: Problem['errors'];
  readonly unmappedHeaders: Problem['unmappedHeaders'];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    facts: {
      detail?: string;
      errors?: Problem['errors'];
      unmappedHeaders?: Problem['unmappedHeaders'];
      headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(facts.detail ?? code);
    this.name = 'HttpProblem';
    this.code = code;
    this.detail = facts.detail;
    this.errors = facts.errors;
    this.unmappedHeaders = facts.unmappedHeaders;
    this.headers = facts.headers ?? {};
  }
}

export function notSignedIn(): HttpProblem {
  return new HttpProblem('not-signed-in', { headers: { 'www-authenticate': 'Bearer' } });
}

/** The body and status of a problem, in the reader's language. */
export function writeProblem(problem: HttpProblem, language: Language): { status: number; body: Problem } {
  const words: Words = PROBLEMS[problem.code];
  const title = words[language];
  const detail = problem.detail ?? title;
  const errors = problem.errors ?? words.at?.map((path) => ({ path, message: detail }));
  return {
    status: words.status,
    body: {
      type: `/api/docs/problems/${problem.code}`,
      title,
      status: words.status,
      detail,
      code: problem.code,
      ...(errors === undefined ? {} : { errors }),
      ...(problem.unmappedHeaders === undefined ? {} : { unmappedHeaders: problem.unmappedHeaders }),
    },
  };
}
