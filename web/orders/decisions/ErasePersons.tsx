import { Button, Group, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { OrderDetail } from '@matome/contract/orders.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { useMe } from '../../app/useMe.ts';
import { WhyNot } from '../../app/WhyNot.tsx';
import { useWords } from '../../words/useWords.ts';

/** 個人情報を消去: asked once, in words that say what goes and what stays. For owners; others are not shown it. */
export function ErasePersons({ order }: { order: OrderDetail }) {
  const words = useWords();
  const said = words.orders.detail;
  const isOwner = useMe()?.member.role === 'owner';
  const [isAsking, setAsking] = useState(false);
  if (!isOwner) return null;
  const isOver = order.phase === 'shipped' || order.phase === 'completed' || order.phase === 'cancelled';
  const reasons = isOver ? [] : [{ code: 'persons-needed', message: said.eraseNotYet }];
  return (
    <div>
      <WhyNot reasons={reasons}>
        <Button
          variant="subtle"
          size="compact-sm"
          color={isOver ? 'red' : 'gray'}
          disabled={!isOver}
          onClick={() => setAsking(true)}
        >
          {said.erase}
        </Button>
      </WhyNot>
      {isAsking && <AskToErase order={order} onClose={() => setAsking(false)} />}
    </div>
  );
}

function AskToErase({ order, onClose }: { order: OrderDetail; onClose: () => void }) {
  const words = useWords();
  const said = words.orders.detail;
  const client = useQueryClient();
  const erase = useMutation({
    mutationFn: () => call('erasePersons', { params: { id: order.id } }),
    onSuccess: async () => {
      notifications.show({ message: said.eraseDone });
      onClose();
      await client.invalidateQueries();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={said.eraseAsk(order.mallOrderNo)}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <Text size="sm">{said.eraseWhat}</Text>
      {order.shipNotice.state === 'due' && (
        <Text size="sm" mt="xs" fw={600}>
          {said.eraseUntold}
        </Text>
      )}
      {erase.error !== null && (
        <Text size="sm" mt="xs" c="var(--mantine-color-error)" role="alert">
          {describeError(erase.error, words.common)}
        </Text>
      )}
      <Group gap="xs" mt="md">
        <Button color="red" loading={erase.isPending} onClick={() => erase.mutate()}>
          {said.eraseDo}
        </Button>
        <Button variant="default" data-autofocus onClick={onClose}>
          {words.common.cancel}
        </Button>
      </Group>
    </Modal>
  );
}
