import { Button, Center, EmptyState } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../words/useWords.ts';

export function NotFoundPage() {
  const words = useWords().common;
  return (
    <Center mih="70dvh" p="lg">
      <EmptyState
        icon={<IconMapQuestion size={28} stroke={1.5} />}
        title={words.notFoundTitle}
        description={words.notFoundBody}
      >
        <EmptyState.Actions>
          <Button component={Link} to="/">
            {words.toOrders}
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    </Center>
  );
}
