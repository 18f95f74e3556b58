import { Button, Divider, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../app/call.ts';
import { describeError } from '../app/describe-error.ts';
import { queryOf } from '../app/query-of.ts';
import { useWords } from '../words/useWords.ts';
import type { Credentials } from './credentials.ts';

/** デモで始める, where the installation offers it. */
export function DemoDoor({
  onOrdered,
}: {
  onOrdered: (provisioningId: string, credentials: Credentials) => void;
}) {
  const words = useWords();
  const installation = useQuery({ ...queryOf('getInstallation', {}), staleTime: Number.POSITIVE_INFINITY });
  const start = useMutation({
    mutationFn: () => call('startDemo', {}),
    onSuccess: ({ provisioningId, email, password }) => onOrdered(provisioningId, { email, password }),
  });
  if (installation.data?.demo !== true) return null;
  return (
    <>
      <Divider my="lg" label={words.welcome.or} />
      <Button
        fullWidth
        size="sm"
        variant="default"
        leftSection={<IconPlayerPlay size={15} aria-hidden />}
        loading={start.isPending}
        onClick={() => start.mutate()}
      >
        {words.welcome.demo}
      </Button>
      <Text size="xs" c="dimmed" mt={6}>
        {words.welcome.demoHint}
      </Text>
      {start.error !== null && (
        <Text size="sm" c="var(--mantine-color-error)" mt={6} role="alert">
          {describeError(start.error, words.common)}
        </Text>
      )}
    </>
  );
}
