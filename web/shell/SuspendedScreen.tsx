import { Button, Center, EmptyState } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import type { ProblemError } from '../app/problem-error.ts';
import { signOut } from '../app/session.ts';
import { useWords } from '../words/useWords.ts';
import classes from './SuspendedScreen.module.css';

/** Instead of the desk of a suspended account: why, in the operator's own words, and what to do. */
export function SuspendedScreen({ error, onRetry }: { error: ProblemError; onRetry: () => void }) {
  const words = useWords();
  const page = words.announcements;
  const { detail, title } = error.problem;
  return (
    <Center component="main" mih="100dvh" p="lg" role="alert">
      <EmptyState
        icon={<IconPlayerPause size={28} stroke={1.5} />}
        title={<h1 className={classes.title}>{page.suspendedTitle}</h1>}
        description={page.suspendedBody}
      >
        {detail !== undefined && detail !== title && (
          <div className={classes.said}>
            <strong>{page.suspendedWords}</strong>
            <p>{detail}</p>
          </div>
        )}
        <EmptyState.Actions>
          <Button onClick={onRetry}>{page.suspendedRetry}</Button>
          <Button variant="default" onClick={() => void signOut()}>
            {words.shell.signOut}
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    </Center>
  );
}
