import { Button, Popover, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../app/call.ts';
import { describeProblem } from '../../imports/describe-problem.ts';
import { useCanEdit } from '../../orders/useCanEdit.ts';
import { useWords } from '../../words/useWords.ts';
import type { ExportItem } from './export-item.ts';
import classes from './ExportItems.module.css';

/**
 * For a refused or uncertain order: try again (or read back now), or say that a person checked it, with a note. What was settled so
 * may be sent all the same.
 */
export function SettleItem({ item }: { item: ExportItem }) {
  const words = useWords();
  const said = words.exports.run;
  const client = useQueryClient();
  const canEdit = useCanEdit();
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const id = item.instructionId;
  const onError = (error: Error) =>
    notifications.show({ color: 'red', title: said.failed, message: describeProblem(error, words.common) });
  const refresh = () => client.invalidateQueries({ queryKey: ['getExport'] });
  const retry = useMutation({
    mutationFn: (instructionId: string) => call('retryInstruction', { params: { id: instructionId } }),
    // Of an uncertain one nothing is sent again: the mall is only read back.
    onSuccess: () =>
      notifications.show({ message: item.state === 'uncertain' ? words.health.retried : said.retried }),
    onError,
    onSettled: refresh,
  });
  const settle = useMutation({
    mutationFn: (instructionId: string) =>
      call('cancelInstruction', { params: { id: instructionId }, body: { note: note.trim() } }),
    onSuccess: () => {
      setOpen(false);
      notifications.show({ message: said.settled });
    },
    onError,
    onSettled: refresh,
  });
  const isOpenMatter = item.state === 'refused' || item.state === 'uncertain';
  const isSettled = item.reasons.some(({ code }) => code === 'settled-by-a-person');
  if (id === null || !canEdit || !(isOpenMatter || isSettled)) return <span />;
  const again = (
    <Button variant="default" size="compact-sm" loading={retry.isPending} onClick={() => retry.mutate(id)}>
      {item.state === 'uncertain' ? said.readBack : said.retry}
    </Button>
  );
  if (isSettled) return <div className={classes.actions}>{again}</div>;
  return (
    <div className={classes.actions}>
      {again}
      <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <Button variant="subtle" size="compact-sm" onClick={() => setOpen(!isOpen)}>
            {said.settle}
          </Button>
        </Popover.Target>
        <Popover.Dropdown p="sm" aria-label={said.settle}>
          <Stack gap={8} w={260}>
            <Textarea
              label={said.settleNote}
              placeholder={said.settlePlaceholder}
              rows={2}
              maxLength={1000}
              data-autofocus
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <Button
              disabled={note.trim() === ''}
              loading={settle.isPending}
              onClick={() => settle.mutate(id)}
            >
              {said.settleGo}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
