import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { askAuth } from '../../app/ask-auth.ts';
import { Panel } from '../../app/Panel.tsx';
import { StateMark } from '../../app/StateMark.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { describeAuthRefusal } from './describe-auth-refusal.ts';
import { PasswordStep } from './PasswordStep.tsx';
import { TotpSetUp } from './TotpSetUp.tsx';

/** 二段階認証: set up or turned off, each with the password. */
export function TotpPanel({ isOn, onChanged }: { isOn: boolean; onChanged: () => Promise<unknown> }) {
  const words = useAllWords();
  const page = words.profile;
  const [step, setStep] = useState<'none' | 'set-up' | 'turn-off'>('none');

  async function turnOff(password: string): Promise<string | null> {
    const answer = await askAuth('/two-factor/disable', { password });
    if (!answer.ok) return describeAuthRefusal(answer, words);
    notifications.show({ message: page.totpStopped });
    setStep('none');
    await onChanged();
    return null;
  }

  return (
    <Panel
      title={page.totpTitle}
      hint={page.totpHint}
      aside={<StateMark tone={isOn ? 'ok' : 'quiet'}>{isOn ? page.totpOn : page.totpOff}</StateMark>}
    >
      {step === 'none' && !isOn && <Button onClick={() => setStep('set-up')}>{page.totpStart}</Button>}
      {step === 'none' && isOn && (
        <Button variant="default" c="var(--tone-bad)" onClick={() => setStep('turn-off')}>
          {page.totpStop}
        </Button>
      )}
      {step === 'set-up' && (
        <TotpSetUp
          onConfirmed={() => void onChanged()}
          onDone={() => setStep('none')}
          onCancel={() => setStep('none')}
        />
      )}
      {step === 'turn-off' && (
        <PasswordStep
          lead={page.totpStopAsk}
          label={page.totpStopDo}
          isRisky
          onGiven={turnOff}
          onCancel={() => setStep('none')}
        />
      )}
    </Panel>
  );
}
