import { Alert, Button, Group, Loader, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { describeError } from '../../app/describe-error.ts';
import { fieldErrors } from '../../app/field-errors.ts';
import type { DeskWords, Words } from '../../words/words.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './ShopForm.module.css';
import type { SaveState } from './useSaveShop.ts';

/** What saving and testing found, in plain words, with the next step; brought into view when it changes. */
export function ConnectionResult({ state }: { state: SaveState }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [state]);
  if (state.at === 'rest') return null;
  return (
    <div ref={place} className={classes.result}>
      <Found state={state} />
    </div>
  );
}

function Found({ state }: { state: Exclude<SaveState, { at: 'rest' }> }) {
  const words = useWords();
  switch (state.at) {
    case 'saving':
    case 'testing':
      return (
        <Group gap="xs" role="status">
          <Loader size={15} aria-hidden />
          <Text size="sm">{state.at === 'saving' ? words.shops.saving : words.shops.testing}</Text>
        </Group>
      );
    case 'saved':
      return (
        <Alert color="green" role="status" icon={<IconCircleCheck />}>
          {words.shops.saved}
        </Alert>
      );
    case 'tested':
      return state.report.state === 'ok' ? <Connected {...state} /> : <NotConnected {...state} />;
    case 'incomplete':
      return (
        <Alert
          color="yellow"
          role="alert"
          icon={<IconAlertTriangle />}
          title={words.shops.fieldsMissing(state.wasSaved)}
        >
          {describeError(state.error, words.common)}
        </Alert>
      );
    case 'failed':
      return (
        <Alert
          color="red"
          role="alert"
          icon={<IconAlertTriangle />}
          title={state.wasSaved ? words.shops.savedBut : undefined}
        >
          {failureWords(state.error, words)}
        </Alert>
      );
  }
}

type Tested = Extract<SaveState, { at: 'tested' }>;

function Connected({ wasSaved, report }: Tested) {
  const words = useWords().shops;
  return (
    <Alert
      color="green"
      role="status"
      icon={<IconCircleCheck />}
      title={wasSaved ? words.savedOk : words.testedOk}
    >
      <Text size="sm">{report.detail}</Text>
      <Button component={Link} to="/imports" mt="sm">
        {words.next}
      </Button>
    </Alert>
  );
}

function NotConnected({ wasSaved, report }: Tested) {
  const words = useWords().shops;
  const isAtLimit = report.code === 'rate-limited';
  const title = isAtLimit
    ? words.notOk.atLimit
    : words.notOk[report.state === 'failing' ? 'failing' : 'refused'];
  return (
    <Alert color={isAtLimit ? 'yellow' : 'red'} role="alert" icon={<IconAlertTriangle />} title={title}>
      <Text size="sm">{report.detail}</Text>
      <Text size="sm" mt={4}>
        {adviceFor(report.code, words)}
        {wasSaved ? ` ${words.savedBut}` : ''}
      </Text>
    </Alert>
  );
}

/** What to do about a connection that failed with this code. */
export function adviceFor(code: string | null, words: Words['shops']): string {
  const advice: Readonly<Record<string, string>> = words.advice;
  return advice[code ?? 'other'] ?? words.advice.other;
}

function failureWords(error: Error, words: DeskWords): string {
  return Object.keys(fieldErrors(error)).length > 0
    ? words.shops.fieldsWrong
    : describeError(error, words.common);
}
