import { Button, Group, Text } from '@mantine/core';
import { useWords } from '../words/useWords.ts';

/** What a deed will do, and the choice. */
export function AskBox(props: {
  ask: string;
  doLabel: string;
  isDangerous: boolean;
  isPending: boolean;
  onDo: () => void;
  onCancel: () => void;
}) {
  const words = useWords().common;
  return (
    <div>
      <Text size="sm" maw={380} mb={6}>
        {props.ask}
      </Text>
      <Group gap={6}>
        <Button
          size="compact-xs"
          {...(props.isDangerous ? { color: 'red' } : {})}
          loading={props.isPending}
          onClick={props.onDo}
        >
          {props.doLabel}
        </Button>
        <Button size="compact-xs" variant="default" autoFocus onClick={props.onCancel}>
          {words.cancel}
        </Button>
      </Group>
    </div>
  );
}
