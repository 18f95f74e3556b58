import { Button, Menu } from '@mantine/core';
import { IconChevronUp } from '@tabler/icons-react';
import { useWords } from '../../words/useWords.ts';
import { StatusBadge } from '../badges/StatusBadge.tsx';
import { useStatuses } from '../useStatuses.ts';
import type { BulkChange } from './useBulk.ts';

export type BulkControl = { readonly onChange: (change: BulkChange) => void; readonly isBusy: boolean };

/** ステータス変更 */
export function BulkStatus({ onChange, isBusy }: BulkControl) {
  const words = useWords().orders;
  const { all } = useStatuses();
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button variant="default" disabled={isBusy} rightSection={<IconChevronUp size={13} aria-hidden />}>
          {words.bulk.status}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {all.map((status) => (
          <Menu.Item
            key={status.id}
            onClick={() => onChange({ changes: { status: status.id }, what: words.columns.status })}
          >
            <StatusBadge name={status.name} phase={status.phase} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
