import { Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { ShownOnce } from '../../app/ShownOnce.tsx';
import { useWords } from '../../words/useWords.ts';

/** The key itself, this once. */
export function MadeKey(props: { made: { name: string; key: string }; onDone: () => void }) {
  const { made, onDone } = props;
  const page = useWords().settings.apiKeysPage;
  return (
    <ShownOnce
      title={page.madeTitle(made.name)}
      icon={<IconKey />}
      text={made.key}
      testId="api-key"
      done={page.madeDone}
      onDone={onDone}
    >
      <Text size="sm">{page.madeBody}</Text>
    </ShownOnce>
  );
}
