import { Button, Center, Code, EmptyState } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useWords } from '../words/useWords.ts';

/** A screen that failed by a fault of ours: says so, shows what to report, and offers a way out. */
export function BrokenPage({ error }: ErrorComponentProps) {
  const words = useWords().common;
  return (
    <Center mih="70dvh" p="lg" role="alert">
      <EmptyState
        icon={<IconAlertTriangle size={28} stroke={1.5} />}
        title={words.brokenTitle}
        description={words.brokenBody}
      >
        <Code block maw={640}>
          {error instanceof Error ? error.message : String(error)}
        </Code>
        <EmptyState.Actions>
          <Button onClick={() => window.location.reload()}>{words.retry}</Button>
        </EmptyState.Actions>
      </EmptyState>
    </Center>
  );
}
