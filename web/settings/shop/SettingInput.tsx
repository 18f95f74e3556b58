import { FileButton, Button, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../words/useWords.ts';
import { SecretInput } from './SecretInput.tsx';
import classes from './ShopForm.module.css';
import { lengthOf } from './shop-form.ts';
import type { MallSetting } from './shop-form.ts';

type Props = {
  field: MallSetting;
  isSaved: boolean;
  isDisabled: boolean;
  value: string;
  error: ReactNode;
  onChange: (value: string) => void;
};

/** One setting as the mall's connector describes it. */
export function SettingInput(props: Props) {
  const { field, isDisabled, value, error, onChange } = props;
  const words = useWords().shops;
  if (field.kind === 'secret') return <SecretInput {...props} />;
  const about = {
    label: field.label,
    description: field.help,
    required: field.required,
    disabled: isDisabled,
    autoComplete: 'off',
    value,
    error,
  };
  if (field.kind === 'choice') {
    return (
      <NativeSelect
        {...about}
        value={value === '' ? (field.choices[0]?.value ?? '') : value}
        data={field.choices}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (field.kind === 'file') {
    return (
      <div>
        <Textarea
          {...about}
          autosize
          minRows={3}
          maxRows={8}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <FileButton onChange={(file) => void file?.text().then(onChange)}>
          {(button) => (
            <Button {...button} mt={6} size="compact-xs" variant="default" disabled={isDisabled}>
              {words.fromFile}
            </Button>
          )}
        </FileButton>
      </div>
    );
  }
  if (field.multiline) {
    return (
      <div>
        <Textarea
          {...about}
          autosize
          minRows={3}
          maxRows={12}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {field.maxLength !== null && (
          <Text className={classes.length ?? ''} data-over={lengthOf(value) > field.maxLength || undefined}>
            {words.length(lengthOf(value), field.maxLength)}
          </Text>
        )}
      </div>
    );
  }
  return (
    <TextInput
      {...about}
      type={field.kind === 'email' ? 'email' : 'text'}
      inputMode={field.kind === 'number' ? 'numeric' : field.kind === 'email' ? 'email' : 'text'}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
