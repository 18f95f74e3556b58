import { Skeleton, Stack } from '@mantine/core';
import { useWords } from '../words/useWords.ts';

/** While a screen's own script is on its way. */
export function PagePending() {
  const words = useWords();
  return (
    <Stack p="lg" gap="md" role="status" aria-label={words.common.loading}>
      <Skeleton h={28} w={180} />
      <Skeleton h={32} />
      <Skeleton h={320} />
    </Stack>
  );
}
