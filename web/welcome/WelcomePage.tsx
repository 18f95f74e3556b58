import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../words/useWords.ts';
import type { Credentials } from './credentials.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { Issuing } from './Issuing.tsx';
import { SignUpForm } from './SignUpForm.tsx';

const route = getRouteApi('/welcome');

/** ようこそ: the form, then アカウント発行中. The address names the account being made, so that a reload goes on with it. */
export function WelcomePage() {
  const words = useWords().welcome;
  const { issuing } = route.useSearch();
  const navigate = useNavigate();
  const [credentials, setCredentials] = useState<Credentials | null>(null);
  if (issuing !== undefined) {
    return (
      <DoorFrame title={words.issuingTitle}>
        <Issuing provisioningId={issuing} credentials={credentials} />
      </DoorFrame>
    );
  }
  return (
    <DoorFrame title={words.title}>
      <SignUpForm
        onOrdered={(provisioningId, given) => {
          setCredentials(given);
          void navigate({ to: '/welcome', search: { issuing: provisioningId }, replace: true });
        }}
      />
    </DoorFrame>
  );
}
