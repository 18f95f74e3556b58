import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useWords } from '../words/useWords.ts';

/** How long typing may pause before the list follows. */
const PAUSE_MS = 180;

type Props = {
  readonly value: string;
  readonly onSearch: (q: string) => void;
  readonly label: string;
  readonly placeholder: string;
  /** Shown in the field while it is empty. */
  readonly hint?: ReactNode;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
};

/**
 * Free text. The list follows the typing, but never a Japanese conversion that is still open. Who leaves the field is not kept
 * waiting: a search that came after a click on a row would call the reader back.
 */
export function SearchBox({ value, onSearch, label, placeholder, hint, inputRef }: Props) {
  const words = useWords().orders.filter;
  const [typed, setTyped] = useState(value);
  const [isConverting, setConverting] = useState(false);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (isConverting || typed === value) return undefined;
    const timer = setTimeout(() => onSearch(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, isConverting, value, onSearch]);

  const clear = <CloseButton size="xs" aria-label={words.clear(label)} onClick={() => onSearch('')} />;
  return (
    <TextInput
      {...(inputRef === undefined ? {} : { ref: inputRef })}
      type="search"
      w={320}
      maw="100%"
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={typed === '' ? hint : clear}
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => typed !== value && onSearch(typed)}
      onCompositionStart={() => setConverting(true)}
      onCompositionEnd={() => setConverting(false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Escape' && event.key !== 'Enter' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        event.currentTarget.blur();
        if (event.key === 'Escape' && typed !== '') onSearch('');
      }}
    />
  );
}
