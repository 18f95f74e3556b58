import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/useWords.ts';

/** A deed that cannot be undone: one word, then what it does, then the deed. */
export function AskFirst(props: {
  word: string;
  label: string;
  ask: string;
  confirm: string;
  isPending: boolean;
  onConfirm: () => void;
}) {
  const words = useWords().common;
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button
        variant="subtle"
        color="red"
        size="compact-xs"
        ml={-8}
        aria-label={props.label}
        onClick={() => setAsking(true)}
      >
        {props.word}
      </Button>
    );
  }
  return (
    <div>
      <Text size="sm" maw={300} mb={6}>
        {props.ask}
      </Text>
      <Group gap={6}>
        <Button size="compact-xs" color="red" loading={props.isPending} onClick={props.onConfirm}>
          {props.confirm}
        </Button>
        <Button size="compact-xs" variant="default" autoFocus onClick={() => setAsking(false)}>
          {words.cancel}
        </Button>
      </Group>
    </div>
  );
}
