import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/useWords.ts';

/** A small button that says what it will do before it does what cannot be undone. */
export function AskFirst(props: {
  label: string;
  ariaLabel: string;
  ask: string;
  doLabel: string;
  isPending: boolean;
  onDo: () => void;
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
        aria-label={props.ariaLabel}
        onClick={() => setAsking(true)}
      >
        {props.label}
      </Button>
    );
  }
  return (
    <div>
      <Text size="sm" maw={320} mb={6}>
        {props.ask}
      </Text>
      <Group gap={6}>
        <Button size="compact-xs" color="red" loading={props.isPending} onClick={props.onDo}>
          {props.doLabel}
        </Button>
        <Button size="compact-xs" variant="default" autoFocus onClick={() => setAsking(false)}>
          {words.cancel}
        </Button>
      </Group>
    </div>
  );
}
