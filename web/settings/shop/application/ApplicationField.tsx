import type { Application } from '@matome/contract/applications.ts';
import type { Shop } from '@matome/contract/shops.ts';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from './Application.module.css';
import { useSaveApplication } from './useSaveApplication.ts';

type Props = {
  shop: Shop;
  field: Application['fields'][number];
  value: string;
  isDisabled: boolean;
};

/** One fact of the application, saved by itself. */
export function ApplicationField(props: Props) {
  return props.field.kind === 'box' ? <Box {...props} /> : <Line {...props} />;
}

function Box({ shop, field, value, isDisabled }: Props) {
  const { mutate } = useSaveApplication(shop);
  const [draft, setDraft] = useState<string | null>(null);
  function choose(chosen: string) {
    setDraft(chosen);
    mutate({ facts: { [field.name]: chosen } }, { onSettled: () => setDraft(null) });
  }
  return (
    <Checkbox
      className={classes.box ?? ''}
      label={field.label}
      description={field.help}
      checked={(draft ?? value) === 'on'}
      disabled={isDisabled}
      onChange={(event) => choose(event.currentTarget.checked ? 'on' : '')}
    />
  );
}

/** Saved when it is left. What is still empty is said among the answers, not here. */
function Line({ shop, field, value, isDisabled }: Props) {
  const { mutate } = useSaveApplication(shop);
  const [draft, setDraft] = useState<string | null>(null);
  function leave() {
    const forget = () => setDraft((now) => (now === draft ? null : now));
    if (draft === null || draft.trim() === value) return forget();
    return mutate({ facts: { [field.name]: draft } }, { onSuccess: forget });
  }
  return (
    <TextInput
      type={field.kind}
      label={field.label}
      description={field.help}
      placeholder={field.placeholder ?? undefined}
      value={draft ?? value}
      maxLength={500}
      disabled={isDisabled}
      error={draft === null && value !== '' ? field.fault : null}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  );
}
