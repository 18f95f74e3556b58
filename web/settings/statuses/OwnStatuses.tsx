import type { Status } from '@matome/contract/statuses.ts';
import { ActionIcon, Group, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import table from '../../app/table.module.css';
import { useWords } from '../../words/useWords.ts';
import { PhaseSelect } from './PhaseSelect.tsx';
import { useChangeStatus } from './useChangeStatus.ts';

/** The account's own statuses: each cell saves itself. */
export function OwnStatuses({ statuses, canEdit }: { statuses: readonly Status[]; canEdit: boolean }) {
  const page = useWords().settings.statusesPage;
  const change = useChangeStatus();
  if (statuses.length === 0) {
    return (
      <Text size="sm" c="dimmed" px={18} pb={16}>
        {page.empty}
      </Text>
    );
  }

  function move(index: number, by: -1 | 1) {
    const order = statuses.toSpliced(index, 1).toSpliced(index + by, 0, ...statuses.slice(index, index + 1));
    change.mutate(
      order.flatMap((status, position) =>
        status.position === position ? [] : [{ params: { id: status.id }, body: { position } }],
      ),
    );
  }
  function rename(status: Status, name: string) {
    if (name !== '' && name !== status.name) change.mutate([{ params: { id: status.id }, body: { name } }]);
  }
  function remove(status: Status) {
    change.mutate([{ remove: status.id }], {
      onSuccess: () => notifications.show({ message: page.removed(status.name) }),
    });
  }

  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{page.name}</th>
          <th>{page.phase}</th>
          <th>{page.order}</th>
        </tr>
      </thead>
      <tbody>
        {statuses.map((status, index) => (
          <tr key={status.id}>
            <td>
              <TextInput
                key={status.name}
                aria-label={page.rename(status.name)}
                defaultValue={status.name}
                maxLength={40}
                disabled={!canEdit}
                onBlur={(event) => rename(status, event.currentTarget.value.trim())}
                onKeyDown={(event) =>
                  event.key === 'Enter' && !event.nativeEvent.isComposing && event.currentTarget.blur()
                }
              />
            </td>
            <td data-label={page.phase}>
              <PhaseSelect
                ariaLabel={page.phaseOf(status.name)}
                value={status.phase}
                disabled={!canEdit}
                onChange={(phase) => change.mutate([{ params: { id: status.id }, body: { phase } }])}
              />
            </td>
            <td data-label={page.order}>
              <Group gap={2} wrap="nowrap">
                <ActionIcon
                  aria-label={page.up(status.name)}
                  disabled={!canEdit || index === 0}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={15} />
                </ActionIcon>
                <ActionIcon
                  aria-label={page.down(status.name)}
                  disabled={!canEdit || index === statuses.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={15} />
                </ActionIcon>
                <ActionIcon
                  aria-label={page.remove(status.name)}
                  disabled={!canEdit}
                  onClick={() => remove(status)}
                >
                  <IconTrash size={15} />
                </ActionIcon>
              </Group>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
