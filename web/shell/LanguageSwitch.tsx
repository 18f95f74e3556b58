import { SegmentedControl } from '@mantine/core';
import { useSpeech } from '../words/WordsProvider.tsx';

/** Each language in its own words, so that it is found by those who cannot read the other. */
export function LanguageSwitch() {
  const { language, speak, words } = useSpeech();
  return (
    <SegmentedControl
      fullWidth
      aria-label={words.shell.language}
      value={language}
      onChange={(chosen) => void speak(chosen)}
      data={[
        { value: 'ja' as const, label: words.shell.japanese },
        { value: 'en' as const, label: words.shell.english },
      ]}
    />
  );
}
