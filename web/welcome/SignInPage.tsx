import { Anchor, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate, useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { queryOf } from '../app/query-of.ts';
import { useWords } from '../words/useWords.ts';
import { CodeForm } from './CodeForm.tsx';
import { DemoDoor } from './DemoDoor.tsx';
import { DoorFrame } from './DoorFrame.tsx';
import { Issuing } from './Issuing.tsx';
import { SignInForm } from './SignInForm.tsx';
import type { Credentials } from './credentials.ts';
import { useIsSignedIn } from './useIsSignedIn.ts';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const words = useWords();
  const client = useQueryClient();
  const router = useRouter();
  const { to } = route.useSearch();
  const [owesCode, setOwesCode] = useState(false);
  const [demo, setDemo] = useState<{ provisioningId: string; credentials: Credentials } | null>(null);
  const installation = useQuery({ ...queryOf('getInstallation', {}), staleTime: Number.POSITIVE_INFINITY });

  const isSignedIn = useIsSignedIn({ isAsked: !owesCode && demo === null });

  function enter() {
    client.clear();
    router.history.replace(to ?? '/');
  }
  const enterAgain = useEffectEvent(enter);
  useEffect(() => {
    if (isSignedIn) enterAgain();
  }, [isSignedIn]);

  if (installation.data?.accounts === false) return <Navigate to="/welcome" replace />;
  if (demo !== null) {
    return (
      <DoorFrame title={words.welcome.issuingTitle}>
        <Issuing {...demo} />
      </DoorFrame>
    );
  }
  if (owesCode) {
    return (
      <DoorFrame title={words.welcome.codeTitle}>
        <CodeForm onSignedIn={enter} onBack={() => setOwesCode(false)} />
      </DoorFrame>
    );
  }
  return (
    <DoorFrame title={words.welcome.signInTitle}>
      <SignInForm onSignedIn={enter} onCodeNeeded={() => setOwesCode(true)} />
      {installation.data?.mail === true && (
        <Text size="sm" mt="md">
          <Anchor component={Link} to="/forgot-password" size="sm" underline="always">
            {words.password.forgot}
          </Anchor>
        </Text>
      )}
      <Text size="sm" mt="md">
        {words.welcome.noAccount}{' '}
        <Anchor component={Link} to="/welcome" size="sm" underline="always">
          {words.welcome.toSignUp}
        </Anchor>
      </Text>
      <DemoDoor onOrdered={(provisioningId, credentials) => setDemo({ provisioningId, credentials })} />
    </DoorFrame>
  );
}
