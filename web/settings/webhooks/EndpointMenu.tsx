import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDots, IconEdit, IconKey, IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { useAllWords } from '../../words/useWords.ts';
import type { Endpoint } from './endpoint.ts';

export type EndpointDeed = 'edit' | 'rotate' | 'remove';

export function EndpointMenu(props: { endpoint: Endpoint; onDeed: (deed: EndpointDeed) => void }) {
  const { endpoint, onDeed } = props;
  const words = useAllWords();
  const page = words.webhooks;
  const client = useQueryClient();
  const turn = useMutation({
    mutationFn: (enabled: boolean) =>
      call('updateWebhookEndpoint', { params: { id: endpoint.id }, body: { enabled } }),
    onSuccess: async ({ enabled }) => {
      notifications.show({ message: enabled ? page.turnedOn : page.turnedOff });
      await client.invalidateQueries({ queryKey: ['listWebhookEndpoints'] });
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={page.more(endpoint.url)}
          loading={turn.isPending}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconEdit size={15} aria-hidden />} onClick={() => onDeed('edit')}>
          {page.edit}
        </Menu.Item>
        <Menu.Item
          leftSection={
            endpoint.enabled ? (
              <IconPlayerPause size={15} aria-hidden />
            ) : (
              <IconPlayerPlay size={15} aria-hidden />
            )
          }
          onClick={() => turn.mutate(!endpoint.enabled)}
        >
          {endpoint.enabled ? page.turnOff : page.turnOn}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={15} aria-hidden />} onClick={() => onDeed('rotate')}>
          {page.rotate}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={() => onDeed('remove')}
        >
          {page.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
