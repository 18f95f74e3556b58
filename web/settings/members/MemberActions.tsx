import { Button, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AskFirst } from '../../app/AskFirst.tsx';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import type { Me } from '../../app/useMe.ts';
import { WhyNot } from '../../app/WhyNot.tsx';
import { useAllWords } from '../../words/useWords.ts';
import type { Member } from './member.ts';

/** Letting a member in no longer, and a lost phone. Not for oneself. */
export function MemberActions({ member, me }: { member: Member; me: Me }) {
  const page = useAllWords().members;
  const remove = useAct(() => call('deleteMember', { params: { id: member.id } }), page.removed(member.name));
  const reset = useAct(
    () => call('resetMemberTotp', { params: { id: member.id } }),
    page.totpReset(member.name),
  );
  if (member.id === me.member.id) {
    return (
      <WhyNot reasons={[{ code: 'yourself', message: page.notYourself }]}>
        <Button variant="subtle" size="compact-xs" disabled>
          {page.remove}
        </Button>
      </WhyNot>
    );
  }
  return (
    <Stack gap={2} align="flex-start">
      <AskFirst
        label={page.remove}
        ariaLabel={page.removeLabel(member.name)}
        ask={page.removeAsk(member.name)}
        doLabel={page.removeDo}
        isPending={remove.isPending}
        onDo={() => remove.mutate()}
      />
      {member.totp && (
        <AskFirst
          label={page.resetTotp}
          ariaLabel={page.resetTotpLabel(member.name)}
          ask={page.resetTotpAsk(member.name)}
          doLabel={page.resetTotpDo}
          isPending={reset.isPending}
          onDo={() => reset.mutate()}
        />
      )}
    </Stack>
  );
}

function useAct(act: () => Promise<unknown>, done: string) {
  const words = useAllWords();
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => notifications.show({ message: done }),
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['listMembers'] }),
  });
}
