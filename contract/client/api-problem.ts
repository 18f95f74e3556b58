import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';

/** The API said no: the fields of RFC 9457, and `code`, which is stable. */
export class ApiProblem extends Error {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string | undefined;
  readonly code: string;
  /** What is wrong with the input, and where. */
  readonly errors: NonNullable<Problem['errors']>;
  readonly unmappedHeaders: readonly string[];

  constructor({ type, title, status, detail, code, errors = [], unmappedHeaders = [] }: Problem) {
    const faults = errors.map(({ path, message }) => `\n  ${path}: ${message}`);
    super(`${status} ${code}: ${detail ?? title}${faults.join('')}`);
    this.name = 'ApiProblem';
    this.type = type;
    this.title = title;
    this.status = status;
    this.detail = detail;
    this.code = code;
    this.errors = errors;
    this.unmappedHeaders = unmappedHeaders;
  }
}

/** Something between us and the desk may have answered in its stead, in another form. */
export async function readProblem(answer: Response): Promise<ApiProblem> {
  const text = await answer.text();
  const read = problem.safeParse(jsonOf(text));
  if (read.success) return new ApiProblem(read.data);
  return new ApiProblem({
    type: 'about:blank',
    title: answer.statusText,
    status: answer.status,
    code: 'no-problem-details',
    detail: text.slice(0, 500),
  });
}

/** `null` = no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
