import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { WhyNot } from '../app/WhyNot.tsx';
import { useWords } from '../words/useWords.ts';
import classes from './contract.module.css';

type Props = {
  /** On the button that asks. */
  readonly label: string;
  readonly question: string;
  /** What will happen, in words and numbers. */
  readonly children: ReactNode;
  readonly go: string;
  readonly isMain: boolean;
  readonly isPending: boolean;
  /** Why it cannot be done; none = it can. */
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
  readonly onGo: () => void;
};

/** A button that first says what it will do. */
export function AskFirst({ label, question, children, go, isMain, isPending, reasons, onGo }: Props) {
  const words = useWords().common;
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <WhyNot reasons={reasons}>
        <Button
          variant={isMain ? 'filled' : 'default'}
          size={isMain ? 'sm' : 'xs'}
          disabled={reasons.length > 0}
          onClick={() => setAsking(true)}
        >
          {label}
        </Button>
      </WhyNot>
    );
  }
  return (
    <div
      className={classes.ask}
      role="alertdialog"
      aria-label={question}
      onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
    >
      <p className={classes.question}>{question}</p>
      {children}
      <Group gap={8} mt={12}>
        <Button autoFocus loading={isPending} onClick={onGo}>
          {go}
        </Button>
        <Button variant="default" onClick={() => setAsking(false)}>
          {words.cancel}
        </Button>
      </Group>
    </div>
  );
}
