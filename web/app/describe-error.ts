import type { Words } from '../words/words.ts';
import { ProblemError } from './problem-error.ts';

/** A failure in one sentence for the person at the screen: the server's own words where it has some. */
export function describeError(error: Error, words: Words['common']): string {
  if (!(error instanceof ProblemError)) return error.message;
  const { status, detail, title } = error.problem;
  if (status === 0) return words.unreachable;
  if (detail !== undefined && detail !== '') return detail;
  if (status === 403) return words.notAllowed;
  return title === '' ? words.failedHint : title;
}
