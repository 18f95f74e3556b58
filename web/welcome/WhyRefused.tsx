import { Alert } from '@mantine/core';
import { formatInstant } from '../app/format-time.ts';
import type { SignInRefusal } from '../app/session.ts';
import { useWords } from '../words/useWords.ts';

/** Why one is not in; `refused` says what was wrong in this step. */
export function WhyRefused({ refusal, refused }: { refusal: SignInRefusal; refused: string }) {
  const words = useWords();
  return (
    <Alert color="red" role="alert">
      {describe(refusal, { words, refused })}
    </Alert>
  );
}

function describe(
  refusal: SignInRefusal,
  { words, refused }: { words: ReturnType<typeof useWords>; refused: string },
): string {
  if (typeof refusal === 'object') return words.welcome.signInLocked(formatInstant(refusal.lockedUntil));
  switch (refusal) {
    case 'refused':
      return refused;
    case 'challenge-over':
      return words.welcome.challengeOver;
    case 'too-many':
      return words.welcome.signInTooMany;
    case 'unavailable':
      return words.common.unreachable;
  }
}
