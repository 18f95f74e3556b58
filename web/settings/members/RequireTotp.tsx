import { Anchor, Switch, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import type { Me } from '../../app/useMe.ts';
import { WhyNot } from '../../app/WhyNot.tsx';
import { useAllWords } from '../../words/useWords.ts';

/** 二段階認証を必須にする. Whoever asks it of the others has it first. */
export function RequireTotp({ me }: { me: Me }) {
  const words = useAllWords();
  const page = words.members;
  const client = useQueryClient();
  const isOn = me.account.requireTotp;
  const mustHaveItFirst = !isOn && !me.totp;
  const save = useMutation({
    mutationFn: (requireTotp: boolean) => call('updateAccount', { body: { requireTotp } }),
    onSuccess: () => notifications.show({ message: words.common.saved }),
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['getMe'] }),
  });
  return (
    <>
      <WhyNot reasons={mustHaveItFirst ? [{ code: 'totp-own-first', message: page.requireTotpFirst }] : []}>
        <Switch
          mt="md"
          label={page.requireTotp}
          checked={save.isPending ? save.variables : isOn}
          disabled={mustHaveItFirst || save.isPending}
          onChange={(event) => save.mutate(event.currentTarget.checked)}
        />
      </WhyNot>
      <Text size="xs" c="dimmed" mt={6} maw={620}>
        {page.requireTotpHint}
      </Text>
      {mustHaveItFirst && (
        <Text size="sm" mt={6}>
          {page.requireTotpFirst}{' '}
          <Anchor component={Link} to="/profile" size="sm" underline="always">
            {page.toProfile}
          </Anchor>
        </Text>
      )}
    </>
  );
}
