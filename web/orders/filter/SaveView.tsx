import { Button, Group, Popover, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmarkPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../words/useWords.ts';

/** Gives the present state of the list a name and keeps it. */
export function SaveView({ onSave }: { onSave: (name: string) => void }) {
  const words = useWords();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [name, setName] = useState('');
  return (
    <Popover
      opened={isOpen}
      onChange={(opened) => !opened && close()}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconBookmarkPlus size={14} aria-hidden />}
          onClick={open}
        >
          {words.orders.views.save}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={words.orders.views.save}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            onSave(name.trim());
            setName('');
            close();
          }}
        >
          <Group gap={6} wrap="nowrap">
            <TextInput
              data-autofocus
              aria-label={words.orders.views.name}
              placeholder={words.orders.views.namePlaceholder}
              maxLength={30}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" disabled={name.trim() === ''}>
              {words.common.save}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
