import { Button, Code, CopyButton, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useAllWords } from '../../words/useWords.ts';
import { QrCode } from './QrCode.tsx';
import classes from './ScanStep.module.css';

/** The secret goes to the phone, by picture or by hand; the phone's first code proves that it is there. */
export function ScanStep(props: {
  uri: string;
  onGiven: (code: string) => Promise<string | null>;
  onCancel?: (() => void) | undefined;
}) {
  const words = useAllWords();
  const page = words.profile;
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const secret = new URL(props.uri).searchParams.get('secret') ?? '';

  async function give(event: SubmitEvent) {
    event.preventDefault();
    setAsking(true);
    const refused = await props.onGiven(code.replaceAll(/\D/g, ''));
    if (refused === null) return;
    setFault(refused);
    setAsking(false);
  }

  return (
    <form className={classes.scan} onSubmit={(event) => void give(event)} noValidate>
      <QrCode text={props.uri} label={page.totpQr} />
      <div>
        <Text size="sm">{page.totpScan}</Text>
        <Text size="xs" c="dimmed" mt="sm">
          {page.totpSecret}
        </Text>
        <Group gap="xs" mt={4}>
          <Code className={classes.secret ?? ''} data-testid="totp-secret">
            {secret}
          </Code>
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button variant="subtle" size="compact-xs" onClick={copy}>
                {copied ? words.common.copied : words.common.copy}
              </Button>
            )}
          </CopyButton>
        </Group>
        <TextInput
          mt="md"
          maw={260}
          label={page.totpCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          placeholder="123456"
          value={code}
          error={fault}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Group gap="xs" mt="sm">
          <Button type="submit" loading={isAsking} disabled={code.trim() === ''}>
            {page.totpConfirm}
          </Button>
          {props.onCancel !== undefined && (
            <Button variant="default" onClick={props.onCancel}>
              {words.common.cancel}
            </Button>
          )}
        </Group>
      </div>
    </form>
  );
}
