import { Button, Popover, Stack, Textarea } from '@mantine/core';
import { IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../words/useWords.ts';
import type { BulkControl } from './BulkStatus.tsx';

/** メモ: the same words on all; emptied, the memos go. */
export function BulkMemo({ onChange, isBusy }: BulkControl) {
  const words = useWords().orders;
  const [isOpen, setOpen] = useState(false);
  const [memo, setMemo] = useState('');
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          disabled={isBusy}
          rightSection={<IconChevronUp size={13} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {words.bulk.memo}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={words.bulk.memo}>
        <Stack gap={8} w={260}>
          <Textarea
            label={words.bulk.memoLabel}
            rows={3}
            maxLength={4000}
            value={memo}
            onChange={(event) => setMemo(event.currentTarget.value)}
          />
          <Button
            onClick={() => {
              setOpen(false);
              onChange({ changes: { memo: memo.trim() === '' ? null : memo }, what: words.columns.memo });
              setMemo('');
            }}
          >
            {words.bulk.apply}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
