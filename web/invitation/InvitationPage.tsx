import { Alert, Button, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { call, ProblemError } from '../app/call.ts';
import { describeError } from '../app/describe-error.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { DoorFrame } from '../welcome/DoorFrame.tsx';
import { useAllWords } from '../words/useWords.ts';
import { AcceptForm } from './AcceptForm.tsx';

/** Where an invitation's link leads to: who invites to what, then name and password. The token stands behind the `#`. */
export function InvitationPage() {
  const words = useAllWords();
  const page = words.invitation;
  const token = useLocation({ select: ({ hash }) => hash });
  const { data, error, refetch } = useQuery({
    queryKey: ['lookAtInvitation', token],
    queryFn: ({ signal }) => call('lookAtInvitation', { body: { token } }, { signal }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <DoorFrame title={page.title}>
      {token === '' && <Refused because={page.noToken} />}
      {token !== '' && data === undefined && error === null && <Loader size={18} aria-hidden />}
      {error !== null && isFinal(error) && <Refused because={describeError(error, words.common)} />}
      {error !== null && !isFinal(error) && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <AcceptForm token={token} invitation={data} />}
    </DoorFrame>
  );
}

/** Asking again would not help. */
function isFinal(error: Error): boolean {
  return error instanceof ProblemError && error.problem.status >= 400 && error.problem.status < 500;
}

function Refused({ because }: { because: string }) {
  const page = useAllWords().invitation;
  return (
    <>
      <Alert color="yellow" role="alert">
        <Text size="sm">{because}</Text>
      </Alert>
      <Button variant="default" mt="md" renderRoot={(root) => <Link {...root} to="/sign-in" />}>
        {page.toSignIn}
      </Button>
    </>
  );
}
