import type { Language } from './caller.ts';
import { PROBLEMS } from './problem-words.ts';
import type { ProblemCode } from './problem-words.ts';
import type { Problem } from '@matome/contract/problem.ts';

/** Ends a request with an answer in application/problem+json. `detail` replaces the code's own sentence. */
export class HttpProblem extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly errors: Problem['errors'];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    facts: { detail?: string; errors?: Problem['errors']; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(facts.detail ?? code);
    this.name = 'HttpProblem';
    this.code = code;
    this.detail = facts.detail;
    this.errors = facts.errors;
    this.headers = facts.headers ?? {};
  }
}

/** The body and status of a problem, in the reader's language. */
export function writeProblem(problem: HttpProblem, language: Language): { status: number; body: Problem } {
  const words = PROBLEMS[problem.code];
  return {
    status: words.status,
    body: {
      type: `/api/docs/problems/${problem.code}`,
      title: words[language],
      status: words.status,
      code: problem.code,
      ...(problem.detail === undefined ? {} : { detail: problem.detail }),
      ...(problem.errors === undefined ? {} : { errors: problem.errors }),
    },
  };
}
