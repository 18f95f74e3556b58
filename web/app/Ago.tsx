import { useWords } from '../words/useWords.ts';
import { formatInstant, formatRelative } from './format-time.ts';
import { useNow } from './useNow.ts';

/** 「2分前」, with the exact time on hover. */
export function Ago({ at }: { at: string }) {
  const words = useWords();
  const now = useNow();
  return (
    <time dateTime={at} title={formatInstant(at)}>
      {formatRelative(at, { now, words: words.common })}
    </time>
  );
}
