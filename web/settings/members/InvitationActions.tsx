import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import type { CallAnswer } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { useAllWords } from '../../words/useWords.ts';

type Invitation = CallAnswer<'listInvitations'>['items'][number];

export function InvitationActions({
  invitation,
  onRenewed,
}: {
  invitation: Invitation;
  onRenewed: (made: CallAnswer<'renewInvitation'>) => void;
}) {
  const words = useAllWords();
  const page = words.members;
  const client = useQueryClient();
  const params = { id: invitation.id };
  const settled = {
    onError: (error: Error) =>
      notifications.show({ color: 'red', message: describeError(error, words.common) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['listInvitations'] }),
  };
  const renew = useMutation({
    mutationFn: () => call('renewInvitation', { params }),
    onSuccess: onRenewed,
    ...settled,
  });
  const withdraw = useMutation({
    mutationFn: () => call('deleteInvitation', { params }),
    onSuccess: () => notifications.show({ message: page.withdrawn(invitation.email) }),
    ...settled,
  });
  return (
    <Group gap={4} ml={-8}>
      <Button
        variant="subtle"
        size="compact-xs"
        aria-label={page.renewLabel(invitation.email)}
        loading={renew.isPending}
        onClick={() => renew.mutate()}
      >
        {page.renew}
      </Button>
      <Button
        variant="subtle"
        color="red"
        size="compact-xs"
        aria-label={page.withdrawLabel(invitation.email)}
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate()}
      >
        {page.withdraw}
      </Button>
    </Group>
  );
}
