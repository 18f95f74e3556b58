import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

type Undo = {
  readonly title: string;
  readonly notes: readonly string[];
  readonly undo: string;
  readonly onUndo: () => Promise<void>;
  /** Where it covers nothing that is needed next. */
  readonly position?: 'top-right' | 'bottom-right';
  readonly staysMs?: number;
};

/** Says what was done, and offers to take it back. Stays longer than a plain message. */
export function showUndo({ title, notes, undo, onUndo, ...where }: Undo): void {
  const { position = 'top-right', staysMs = 20_000 } = where;
  const id = notifications.show({
    autoClose: staysMs,
    position,
    title,
    message: (
      <Group justify="space-between" align="end" gap="sm">
        <div>
          {notes.map((note) => (
            <Text key={note} size="sm">
              {note}
            </Text>
          ))}
        </div>
        <Button
          variant="light"
          onClick={() => {
            notifications.hide(id);
            void onUndo();
          }}
        >
          {undo}
        </Button>
      </Group>
    ),
  });
}
