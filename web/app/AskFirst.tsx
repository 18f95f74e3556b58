import { Button } from '@mantine/core';
import { useState } from 'react';
import { AskBox } from './AskBox.tsx';

/** A small button that says what it will do before it does what cannot be undone. */
export function AskFirst(props: {
  label: string;
  ariaLabel: string;
  ask: string;
  doLabel: string;
  isPending: boolean;
  onDo: () => void;
}) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button
        variant="subtle"
        color="red"
        size="compact-xs"
        ml={-8}
        aria-label={props.ariaLabel}
        onClick={() => setAsking(true)}
      >
        {props.label}
      </Button>
    );
  }
  return (
    <AskBox
      ask={props.ask}
      doLabel={props.doLabel}
      isDangerous
      isPending={props.isPending}
      onDo={props.onDo}
      onCancel={() => setAsking(false)}
    />
  );
}
