import type { AuthAnswer } from '../../app/ask-auth.ts';
import type { Words } from '../../words/words.ts';

/** Why the door of the desk did not do it, in one sentence. */
export function describeAuthRefusal(
  { status, code }: Extract<AuthAnswer, { ok: false }>,
  words: Words,
): string {
  switch (code) {
    case 'INVALID_PASSWORD':
      return words.profile.wrongPassword;
    case 'INVALID_CODE':
      return words.profile.wrongCode;
    case 'unreachable':
      return words.common.unreachable;
    default:
      return status === 429 ? words.profile.tooMany : words.common.failedHint;
  }
}
