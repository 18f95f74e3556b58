import { useWords } from '../words/useWords.ts';
import { formatAgo, formatInstant } from './format-time.ts';
import { useNow } from './useNow.ts';

/** 「2分前」 of what has happened, with the exact time on hover. */
export function Ago({ at }: { at: string }) {
  const words = useWords();
  const now = useNow();
  return (
    <time dateTime={at} title={formatInstant(at)}>
      {formatAgo(at, { now, words: words.common })}
    </time>
  );
}
