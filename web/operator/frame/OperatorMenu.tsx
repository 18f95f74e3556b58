import { ActionIcon, Popover, Tooltip, UnstyledButton } from '@mantine/core';
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSelector, IconSun } from '@tabler/icons-react';
import type { CallAnswer } from '../../app/call.ts';
import classes from '../../shell/AccountMenu.module.css';
import { useWords } from '../../words/useWords.ts';
import { OperatorPanel } from './OperatorPanel.tsx';

/** The foot of the rail: who is here, light or dark at one click, the rest in a small panel. */
export function OperatorMenu({ me }: { me: CallAnswer<'getOperator'> }) {
  const words = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <div className={classes.foot}>
      <Popover position="top-start" width={264} trapFocus>
        <Popover.Target>
          <UnstyledButton
            className={classes.account ?? ''}
            aria-label={`${words.shell.accountMenu}: ${me.name}`}
          >
            <span className={classes.names}>
              <span className={classes.name}>{me.name}</span>
              <span className={classes.member}>{me.email}</span>
            </span>
            <IconSelector size={14} aria-hidden />
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <OperatorPanel me={me} />
        </Popover.Dropdown>
      </Popover>
      <Tooltip label={words.shell[other]}>
        <ActionIcon
          aria-label={`${words.shell.scheme}: ${words.shell[other]}`}
          onClick={() => setColorScheme(other)}
        >
          {scheme === 'dark' ? <IconSun size={16} /> : <IconMoon size={16} />}
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
