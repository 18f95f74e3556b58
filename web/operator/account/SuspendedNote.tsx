import type { OperatorAccountDetail } from '@matome/contract/operator-accounts.ts';
import { Alert, Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlayerPause } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { formatInstant } from '../../app/format-time.ts';
import { useAllWords } from '../../words/useWords.ts';
import classes from './account.module.css';

/** That it is suspended, since when and why, and the way back. */
export function SuspendedNote(props: {
  account: OperatorAccountDetail;
  suspended: NonNullable<OperatorAccountDetail['suspended']>;
}) {
  const { account, suspended } = props;
  const words = useAllWords();
  const page = words.operator.accountsPage;
  const client = useQueryClient();
  const resume = useMutation({
    mutationFn: () => call('resumeAccount', { params: { id: account.id } }),
    onSuccess: async () => {
      notifications.show({ message: page.resumed(account.company) });
      await client.invalidateQueries();
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
  return (
    <Alert color="red" icon={<IconPlayerPause />} title={page.suspendedNow}>
      <Text size="sm">
        {page.suspendedSince}: {formatInstant(suspended.at)}
      </Text>
      {suspended.reason !== null && (
        <p className={classes.words}>
          {page.reason}: {suspended.reason}
        </p>
      )}
      {suspended.contact !== null && (
        <p className={classes.words}>
          {page.contact}: {suspended.contact}
        </p>
      )}
      <Button mt="sm" loading={resume.isPending} onClick={() => resume.mutate()}>
        {page.resume}
      </Button>
    </Alert>
  );
}
