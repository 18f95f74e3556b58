import type { Instruction } from '@matome/contract/instructions.ts';
import { Button, Group, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../app/call.ts';
import { describeError } from '../app/describe-error.ts';
import { useWords } from '../words/useWords.ts';
import classes from './ToSettle.module.css';

/** 人が確認した: ends the matter with a note of what was found. */
export function SettleNote({ item, onDone }: { item: Instruction; onDone: () => void }) {
  const words = useWords();
  const page = words.health;
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const settle = useMutation({
    mutationFn: () => call('cancelInstruction', { params: { id: item.id }, body: { note: note.trim() } }),
    onSuccess: async () => {
      notifications.show({ message: page.confirmed });
      await client.invalidateQueries();
    },
    onError: (error) => setFault(describeError(error, words.common)),
  });
  return (
    <form
      noValidate
      className={classes.note}
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() === '') setFault(page.needNote);
        else settle.mutate();
      }}
    >
      <Textarea
        autoFocus
        required
        autosize
        minRows={2}
        maxLength={1000}
        label={page.note}
        description={page.confirmHint}
        placeholder={page.notePlaceholder}
        value={note}
        error={fault}
        onChange={(event) => {
          setNote(event.currentTarget.value);
          setFault(null);
        }}
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" loading={settle.isPending}>
          {page.confirmDo}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.common.cancel}
        </Button>
      </Group>
    </form>
  );
}
