import { describeError } from '../app/describe-error.ts';
import { ProblemError } from '../app/problem-error.ts';
import type { Words } from '../words/words.ts';

/** A refusal in whole: its sentence, and what is wrong with each field. */
export function describeProblem(error: Error, words: Words['common']): string {
  const fields =
    error instanceof ProblemError ? (error.problem.errors ?? []).map(({ message }) => message) : [];
  return [...new Set([describeError(error, words), ...fields])].join(' ');
}
