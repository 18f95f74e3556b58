import { useWords } from '../words/useWords.ts';
import { formatInstant, formatRelative } from './format-time.ts';
import { useNow } from './useNow.ts';

/** 「3分後」 of what is planned, with the exact time on hover; late, it says 「2分前」. */
export function Due({ at }: { at: string }) {
  const words = useWords();
  const now = useNow();
  return (
    <time dateTime={at} title={formatInstant(at)}>
      {formatRelative(at, { now, words: words.common })}
    </time>
  );
}
