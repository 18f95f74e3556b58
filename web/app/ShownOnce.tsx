import { Alert, Button, Code, CopyButton, Group } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../words/useWords.ts';

/** Something that is shown this once: what it is, itself to be copied, and away with it. */
export function ShownOnce(props: {
  title: string;
  icon: ReactNode;
  text: string;
  testId: string;
  done: string;
  onDone: () => void;
  /** Beside the buttons. */
  note?: ReactNode;
  children: ReactNode;
}) {
  const words = useWords().common;
  return (
    <Alert color="green" role="status" icon={props.icon} title={props.title}>
      {props.children}
      <Code
        block
        my="sm"
        data-testid={props.testId}
        style={{ whiteSpace: 'pre-wrap', wordBreak: 'break-all' }}
      >
        {props.text}
      </Code>
      <Group gap="xs">
        <CopyButton value={props.text}>
          {({ copied, copy }) => (
            <Button
              leftSection={copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
              onClick={copy}
            >
              {copied ? words.copied : words.copy}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={props.onDone}>
          {props.done}
        </Button>
        {props.note}
      </Group>
    </Alert>
  );
}
