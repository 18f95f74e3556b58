import {
  ActionIcon,
  Popover,
  Tooltip,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { IconMoon, IconSelector, IconSun } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../words/useWords.ts';
import classes from './FootMenu.module.css';

/** The foot of a rail: who is here, light or dark at one click, the rest in a small panel. */
export function FootMenu(props: {
  name: string;
  below: string;
  /** What a screen reader is told of who is here. */
  who: string;
  panel: (close: () => void) => ReactNode;
}) {
  const words = useWords().shell;
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'dark' ? 'light' : 'dark';
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.foot}>
      <Popover position="top-start" width={264} trapFocus opened={isOpen} onChange={setOpen}>
        <Popover.Target>
          <UnstyledButton
            className={classes.account ?? ''}
            onClick={() => setOpen(!isOpen)}
            aria-label={`${words.accountMenu}: ${props.who}`}
          >
            <span className={classes.names}>
              <span className={classes.name}>{props.name}</span>
              <span className={classes.member}>{props.below}</span>
            </span>
            <IconSelector size={14} aria-hidden />
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>{props.panel(() => setOpen(false))}</Popover.Dropdown>
      </Popover>
      <Tooltip label={words[other]}>
        <ActionIcon aria-label={`${words.scheme}: ${words[other]}`} onClick={() => setColorScheme(other)}>
          {scheme === 'dark' ? <IconSun size={16} /> : <IconMoon size={16} />}
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
