import { Textarea, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWords } from '../../words/useWords.ts';
import { isConverting } from '../edit/editor-keys.ts';
import classes from './decisions.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly isLong?: boolean;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly onType?: (text: string) => void;
  /** False = not saved; the text stays as it was typed. */
  readonly onSave: (text: string) => Promise<boolean>;
};

/** A text that is saved when it is left (or by Enter), and taken back by Esc. */
export function DraftText({
  label,
  value,
  hint,
  error,
  isLong = false,
  rows = 2,
  maxLength,
  onType,
  onSave,
}: Props) {
  const words = useWords().orders.detail;
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const [isSaved, setSaved] = useState(false);
  if (known !== value) {
    setKnown(value);
    if (typed === known) setTyped(value);
  }

  async function save() {
    if (typed === value || error !== undefined) return;
    setSaved(await onSave(typed));
  }
  function type(text: string) {
    setTyped(text);
    setSaved(false);
    onType?.(text);
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (isConverting(event)) return;
    const isEnd = event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey);
    if (event.key === 'Escape') type(value);
    if (isEnd) {
      event.preventDefault();
      void save();
    }
  }
  const common = {
    label,
    description: hint,
    error,
    value: typed,
    maxLength,
    autoComplete: 'off',
    rightSection:
      isSaved && typed === value ? (
        <IconCheck size={15} className={classes.saved} role="img" aria-label={words.saved} />
      ) : null,
    classNames: { description: classes.hint ?? '' },
    inputWrapperOrder: ['label', 'input', 'description', 'error'] satisfies (
      | 'label'
      | 'input'
      | 'description'
      | 'error'
    )[],
    onBlur: () => void save(),
    onKeyDown,
  };
  if (isLong) {
    return (
      <Textarea
        {...common}
        autosize
        minRows={rows}
        maxRows={10}
        onChange={(event) => type(event.currentTarget.value)}
      />
    );
  }
  return <TextInput {...common} onChange={(event) => type(event.currentTarget.value)} />;
}
