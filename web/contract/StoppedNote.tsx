import { Alert, Anchor } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useAllWords } from '../words/useWords.ts';

/** On a shop whose automatic export stands still for want of a contract: that, and where to go. */
export function StoppedNote({ says }: { says: string }) {
  const words = useAllWords().contract;
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconPlayerPause size={18} aria-hidden />}
      title={words.stoppedTitle}
    >
      {says}{' '}
      <Anchor inherit underline="always" renderRoot={(props) => <Link {...props} to="/contract" />}>
        {words.toContract}
      </Anchor>
    </Alert>
  );
}
