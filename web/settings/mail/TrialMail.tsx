import { Alert, Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import type { CallAnswer } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { useAllWords } from '../../words/useWords.ts';

/** Sends a mail to oneself, and says what came of it. */
export function TrialMail({ email }: { email: string }) {
  const words = useAllWords();
  const page = words.mail;
  const client = useQueryClient();
  const trial = useMutation({
    mutationFn: () => call('sendTrialMail', {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['listMails'] }),
  });
  return (
    <>
      <Button
        mt="lg"
        variant="default"
        leftSection={<IconSend size={15} aria-hidden />}
        loading={trial.isPending}
        onClick={() => trial.mutate()}
      >
        {page.trial}
      </Button>
      {trial.data !== undefined && <Outcome email={email} {...trial.data} />}
      {trial.error !== null && (
        <Alert mt="sm" color="red" role="alert">
          {describeError(trial.error, words.common)}
        </Alert>
      )}
    </>
  );
}

function Outcome({ email, state, detail }: CallAnswer<'sendTrialMail'> & { email: string }) {
  const page = useAllWords().mail;
  if (state === 'sent') {
    return (
      <Alert mt="sm" color="green" role="status">
        {page.trialSent(email)}
      </Alert>
    );
  }
  return (
    <Alert mt="sm" color="red" role="alert" title={state === 'queued' ? page.trialWaiting : page.trialFailed}>
      {detail === null ? null : page.serverSaid(detail)}
    </Alert>
  );
}
