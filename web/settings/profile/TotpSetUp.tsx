import { useState } from 'react';
import { notifications } from '@mantine/notifications';
import { askAuth } from '../../app/ask-auth.ts';
import { useAllWords } from '../../words/useWords.ts';
import { describeAuthRefusal } from './describe-auth-refusal.ts';
import { PasswordStep } from './PasswordStep.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { ScanStep } from './ScanStep.tsx';

type Offered = { readonly uri: string; readonly recoveryCodes: readonly string[] };

/** Password, then the phone, then the codes for the day it is lost. It counts from the moment the phone's code was right. */
export function TotpSetUp(props: { onConfirmed?: () => void; onDone: () => void; onCancel?: () => void }) {
  const words = useAllWords();
  const page = words.profile;
  const [offered, setOffered] = useState<Offered | null>(null);
  const [isConfirmed, setConfirmed] = useState(false);

  async function begin(password: string): Promise<string | null> {
    const answer = await askAuth('/two-factor/enable', { password });
    if (!answer.ok) return describeAuthRefusal(answer, words);
    const { totpURI, backupCodes } = answer.fields;
    if (typeof totpURI !== 'string' || !Array.isArray(backupCodes)) return words.common.failedHint;
    setOffered({ uri: totpURI, recoveryCodes: backupCodes.map(String) });
    return null;
  }

  async function confirm(code: string): Promise<string | null> {
    const answer = await askAuth('/two-factor/verify-totp', { code });
    if (!answer.ok) return describeAuthRefusal(answer, words);
    setConfirmed(true);
    notifications.show({ message: page.totpDone });
    props.onConfirmed?.();
    return null;
  }

  if (offered === null)
    return (
      <PasswordStep
        lead={page.totpPassword}
        label={page.totpGoOn}
        onGiven={begin}
        onCancel={props.onCancel}
      />
    );
  if (!isConfirmed) return <ScanStep uri={offered.uri} onGiven={confirm} onCancel={props.onCancel} />;
  return <RecoveryCodes codes={offered.recoveryCodes} onDone={props.onDone} />;
}
