import type { Shop } from '@matome/contract/shops.ts';
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { Panel } from '../../app/Panel.tsx';
import { WhyNot } from '../../app/WhyNot.tsx';
import { useWords } from '../../words/useWords.ts';

/** Deleting the shop: asked once, in words that say what goes and what stays. */
export function DangerZone({ shop, isOwner }: { shop: Shop; isOwner: boolean }) {
  const words = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => call('deleteShop', { params: { id: shop.id } }),
    onSuccess: async () => {
      await navigate({ to: '/settings/shops' });
      notifications.show({ message: words.shops.removed(shop.name) });
      await client.invalidateQueries();
    },
  });
  return (
    <Panel title={words.shops.danger} tone="bad">
      <Text size="sm">{isAsking ? words.shops.removeAsk(shop.name) : words.shops.dangerBody}</Text>
      <Group gap="xs" mt="sm">
        {isAsking ? (
          <>
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
              {words.shops.removeDo}
            </Button>
            <Button variant="default" autoFocus onClick={() => setAsking(false)}>
              {words.common.cancel}
            </Button>
          </>
        ) : (
          <WhyNot reasons={isOwner ? [] : [{ code: 'owner-only', message: words.settings.ownerOnly }]}>
            <Button
              variant="default"
              {...(isOwner ? { c: 'var(--tone-bad)' } : {})}
              disabled={!isOwner}
              onClick={() => setAsking(true)}
            >
              {words.shops.remove}
            </Button>
          </WhyNot>
        )}
      </Group>
      {remove.error !== null && (
        <Text size="sm" mt="xs" c="var(--mantine-color-error)" role="alert">
          {describeError(remove.error, words.common)}
        </Text>
      )}
    </Panel>
  );
}
