import { Button, Group, PasswordInput, Text } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useAllWords } from '../../words/useWords.ts';

/** Asks for the password before something that a stranger at the screen must not do. `onGiven` answers what is wrong with it. */
export function PasswordStep(props: {
  lead: string;
  label: string;
  isRisky?: boolean;
  onGiven: (password: string) => Promise<string | null>;
  onCancel?: (() => void) | undefined;
}) {
  const words = useAllWords();
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);

  async function give(event: SubmitEvent) {
    event.preventDefault();
    setAsking(true);
    setFault(await props.onGiven(password));
    setAsking(false);
  }

  return (
    <form onSubmit={(event) => void give(event)} noValidate>
      <Text size="sm" mb="sm">
        {props.lead}
      </Text>
      <PasswordInput
        maw={320}
        autoFocus
        label={words.profile.password}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': words.profile.showPassword }}
        value={password}
        error={fault}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Group gap="xs" mt="sm">
        <Button
          type="submit"
          {...(props.isRisky === true ? { color: 'red' } : {})}
          loading={isAsking}
          disabled={password === ''}
        >
          {props.label}
        </Button>
        {props.onCancel !== undefined && (
          <Button variant="default" onClick={props.onCancel}>
            {words.common.cancel}
          </Button>
        )}
      </Group>
    </form>
  );
}
