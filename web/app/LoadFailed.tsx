import { Button, EmptyState } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useWords } from '../words/useWords.ts';
import { describeError } from './describe-error.ts';

/** Where something should have been: what went wrong, and the way out. */
export function LoadFailed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const words = useWords().common;
  return (
    <EmptyState
      role="alert"
      py="xl"
      icon={<IconPlugConnectedX size={24} stroke={1.5} />}
      title={words.failed}
      description={describeError(error, words)}
    >
      <EmptyState.Actions>
        <Button variant="default" onClick={onRetry}>
          {words.retry}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
