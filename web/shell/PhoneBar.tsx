import { UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Me } from '../app/useMe.ts';
import { useWords } from '../words/useWords.ts';
import classes from './PhoneBar.module.css';
import { RailLink } from './RailLink.tsx';
import { DAILY_ITEMS, RAIL_ITEMS } from './rail-items.ts';

const MoreDrawer = lazy(async () => ({ default: (await import('./MoreDrawer.tsx')).MoreDrawer }));

/** The rail of a phone: a bar at the thumb, the rest behind その他. */
export function PhoneBar({ me }: { me: Me }) {
  const words = useWords().shell;
  const [isOpen, setOpen] = useState(false);
  return (
    <nav className={classes.bar} aria-label={words.rail}>
      {RAIL_ITEMS.slice(0, DAILY_ITEMS).map((item) => (
        <RailLink key={item.to} item={item} className={classes.item} />
      ))}
      <UnstyledButton className={classes.item ?? ''} onClick={() => setOpen(true)} aria-haspopup="dialog">
        <IconDots size={18} aria-hidden />
        <span>{words.more}</span>
      </UnstyledButton>
      {isOpen && (
        <Suspense>
          <MoreDrawer me={me} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </nav>
  );
}
