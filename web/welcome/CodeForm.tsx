import { Anchor, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { confirmSignIn } from '../app/session.ts';
import type { SignInRefusal } from '../app/session.ts';
import { useWords } from '../words/useWords.ts';
import { WhyRefused } from './WhyRefused.tsx';

/** The second step: the code on the phone, or a recovery code where the phone is not at hand. */
export function CodeForm({ onSignedIn, onBack }: { onSignedIn: () => void; onBack: () => void }) {
  const words = useWords().welcome;
  const [way, setWay] = useState<'totp' | 'recovery'>('totp');
  const [code, setCode] = useState('');
  const [trustBrowser, setTrustBrowser] = useState(false);
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const [isAsking, setAsking] = useState(false);
  const isTotp = way === 'totp';

  async function confirm(event: SubmitEvent) {
    event.preventDefault();
    setAsking(true);
    const given = isTotp ? code.replaceAll(/\D/g, '') : code.trim().toLowerCase();
    const result = await confirmSignIn({ way, code: given, trustBrowser });
    setAsking(false);
    if (result === 'signed-in') return onSignedIn();
    if (result !== 'code-needed') setRefusal(result);
  }

  function change() {
    setWay(isTotp ? 'recovery' : 'totp');
    setCode('');
    setRefusal(null);
  }

  return (
    <form onSubmit={(event) => void confirm(event)} noValidate>
      <Text c="dimmed">{isTotp ? words.codeLead : words.recoveryLead}</Text>
      <Stack gap="sm" mt="md">
        <TextInput
          key={way}
          size="sm"
          autoFocus
          label={isTotp ? words.code : words.recoveryCode}
          inputMode={isTotp ? 'numeric' : 'text'}
          autoComplete={isTotp ? 'one-time-code' : 'off'}
          placeholder={isTotp ? '123456' : 'abcde-23456'}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Checkbox
          label={words.trustBrowser}
          checked={trustBrowser}
          onChange={(event) => setTrustBrowser(event.currentTarget.checked)}
        />
        {refusal !== null && (
          <WhyRefused refusal={refusal} refused={isTotp ? words.codeRefused : words.recoveryRefused} />
        )}
        <Button size="sm" type="submit" mt={6} loading={isAsking} disabled={code.trim() === ''}>
          {words.signIn}
        </Button>
        <Group justify="space-between">
          <Anchor component="button" type="button" size="sm" underline="always" onClick={change}>
            {isTotp ? words.useRecoveryCode : words.useCode}
          </Anchor>
          <Anchor component="button" type="button" size="sm" underline="always" onClick={onBack}>
            {words.signInAnew}
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}
