import { ActionIcon, Kbd, Tooltip, UnstyledButton } from '@mantine/core';
import { IconKeyboard, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../words/useWords.ts';
import { HealthLight } from './HealthLight.tsx';
import classes from './TopBar.module.css';

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

export function TopBar({ onSearch, onKeys }: { onSearch: () => void; onKeys: () => void }) {
  const words = useWords().shell;
  return (
    <div className={classes.bar}>
      <Link to="/" className={classes.brand} aria-label={words.product}>
        <img src="/icon.svg" alt="" width={26} height={26} />
      </Link>
      <UnstyledButton
        className={classes.search ?? ''}
        onClick={onSearch}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
      >
        <IconSearch size={15} aria-hidden />
        <span className={classes.searchWord}>{words.search}</span>
        <Kbd className={classes.hint ?? ''} size="xs">
          {isApple ? '⌘K' : 'Ctrl K'}
        </Kbd>
      </UnstyledButton>
      <div className={classes.right}>
        <HealthLight />
        <Tooltip label={`${words.keys} ( ? )`}>
          <ActionIcon className={classes.keys ?? ''} aria-label={words.keys} onClick={onKeys}>
            <IconKeyboard size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}
