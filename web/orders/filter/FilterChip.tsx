import { CloseButton, Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/useWords.ts';
import classes from './FilterChip.module.css';

type Props = {
  readonly name: string;
  /** What is chosen, in words; `null` = this filter is off. */
  readonly value: string | null;
  readonly onClear: () => void;
  readonly children: (close: () => void) => ReactNode;
};

/** One filter as a chip: its name, what is chosen, a way to take it away; a click opens the choice. */
export function FilterChip({ name, value, onClear, children }: Props) {
  const words = useWords().orders.filter;
  const [isOpen, { close, toggle }] = useDisclosure(false);
  return (
    <span className={classes.chip} data-on={value !== null || undefined}>
      <Popover
        opened={isOpen}
        onChange={(open) => !open && close()}
        position="bottom-start"
        offset={6}
        shadow="md"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <UnstyledButton className={classes.button ?? ''} onClick={toggle}>
            <span className={classes.name}>{name}</span>
            {value !== null && <span className={classes.value}>{value}</span>}
            {value === null && <IconChevronDown size={13} aria-hidden />}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown p={6} aria-label={name}>
          {children(close)}
        </Popover.Dropdown>
      </Popover>
      {value !== null && (
        <CloseButton size="xs" iconSize={12} aria-label={words.clear(name)} onClick={onClear} />
      )}
    </span>
  );
}
