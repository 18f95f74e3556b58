import { Button, EmptyState, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { ProblemError } from '../app/problem-error.ts';
import { queryOf } from '../app/query-of.ts';
import { signIn } from '../app/session.ts';
import { useWords } from '../words/useWords.ts';
import { IssuingSteps } from './IssuingSteps.tsx';
import type { Credentials } from './credentials.ts';

const ASK_EVERY_MS = 250;

/** アカウント発行中: the true steps, then straight to the desk. After a reload the password is gone, so one signs in by hand. */
export function Issuing({
  provisioningId,
  credentials,
}: {
  provisioningId: string;
  credentials: Credentials | null;
}) {
  const words = useWords().welcome;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [mustSignIn, setMustSignIn] = useState(false);
  const { data, error, refetch } = useQuery({
    ...queryOf('getProvisioning', { params: { id: provisioningId } }),
    refetchInterval: (query) => (query.state.data?.state === 'ready' ? false : ASK_EVERY_MS),
    staleTime: 0,
  });
  const isReady = data?.state === 'ready';

  const enter = useEffectEvent(async () => {
    const result = credentials === null ? 'refused' : await signIn(credentials);
    if (result !== 'signed-in') return setMustSignIn(true);
    client.clear();
    await navigate({ to: '/', replace: true });
  });
  useEffect(() => {
    if (isReady) void enter();
  }, [isReady]);

  if (error instanceof ProblemError && error.problem.status === 404) return <Lost />;
  if (error !== null && data === undefined)
    return <LoadFailed error={error} onRetry={() => void refetch()} />;
  return (
    <div aria-live="polite">
      <Text c="dimmed" mb="lg">
        {mustSignIn ? words.readyLead : words.issuingLead}
      </Text>
      <IssuingSteps steps={data?.steps ?? []} />
      {isReady && !mustSignIn && (
        <Text size="sm" mt="md">
          {words.entering}
        </Text>
      )}
      {mustSignIn && (
        <Button component={Link} to="/sign-in" size="sm" mt="lg" fullWidth>
          {words.signIn}
        </Button>
      )}
    </div>
  );
}

function Lost() {
  const words = useWords().welcome;
  return (
    <EmptyState align="left" description={words.issuingLost}>
      <EmptyState.Actions>
        <Button component={Link} to="/welcome" variant="default">
          {words.startOver}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
