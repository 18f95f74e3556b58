import { ProblemError } from './problem-error.ts';

/** What the server says about single fields, by path (`email`, `settings.ratingMessage`); the first word on each counts. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ProblemError)) return {};
  const found: Record<string, string> = {};
  for (const { path, message } of error.problem.errors ?? []) found[path] ??= message;
  return found;
}
