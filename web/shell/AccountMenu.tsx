import {
  ActionIcon,
  Popover,
  Skeleton,
  Tooltip,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { IconMoon, IconSelector, IconSun } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Me } from '../app/useMe.ts';
import { useWords } from '../words/useWords.ts';
import classes from './AccountMenu.module.css';

const AccountPanel = lazy(async () => ({ default: (await import('./AccountPanel.tsx')).AccountPanel }));

/** The foot of the rail: the account and the member, light or dark at one click, the rest in a small panel. */
export function AccountMenu({ me }: { me: Me }) {
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
            aria-label={`${words.accountMenu}: ${me.account.name}, ${me.member.name}`}
          >
            <span className={classes.names}>
              <span className={classes.name}>{me.account.name}</span>
              <span className={classes.member}>
                {me.account.demo ? `${words.demo} · ` : ''}
                {me.member.name}
              </span>
            </span>
            <IconSelector size={14} aria-hidden />
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <Suspense fallback={<Skeleton h={180} />}>
            <AccountPanel me={me} onLeave={() => setOpen(false)} />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      <Tooltip label={words[other]}>
        <ActionIcon aria-label={`${words.scheme}: ${words[other]}`} onClick={() => setColorScheme(other)}>
          {scheme === 'dark' ? <IconSun size={16} /> : <IconMoon size={16} />}
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
