import { Button, Input, PasswordInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/useWords.ts';
import classes from './ShopForm.module.css';
import type { MallSetting } from './shop-form.ts';

type Props = {
  field: MallSetting;
  isSaved: boolean;
  isDisabled: boolean;
  value: string;
  error: ReactNode;
  onChange: (value: string) => void;
};

/** Write-only: a saved secret is never shown, only replaced. */
export function SecretInput({ field, isSaved, isDisabled, value, error, onChange }: Props) {
  const words = useWords();
  const [isChanging, setChanging] = useState(false);
  const about = { label: field.label, description: field.help, required: field.required };
  if (isSaved && !isChanging && value === '') {
    return (
      <Input.Wrapper {...about} error={error} labelElement="div">
        <div className={classes.secret}>
          <IconLock size={14} aria-hidden />
          <span>{words.shops.secretSet}</span>
          <span aria-hidden>••••••••</span>
          <Button
            variant="subtle"
            size="compact-xs"
            disabled={isDisabled}
            aria-label={words.shops.secretChange(field.label)}
            onClick={() => setChanging(true)}
          >
            {words.common.edit}
          </Button>
        </div>
      </Input.Wrapper>
    );
  }
  return (
    <div>
      <PasswordInput
        {...about}
        autoComplete="off"
        disabled={isDisabled}
        autoFocus={isChanging}
        visibilityToggleButtonProps={{ 'aria-label': words.welcome.showPassword }}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {isChanging && (
        <Button
          mt={4}
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            onChange('');
            setChanging(false);
          }}
        >
          {words.shops.secretKeep}
        </Button>
      )}
    </div>
  );
}
