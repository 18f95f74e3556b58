import { Drawer } from '@mantine/core';
import type { Me } from '../app/useMe.ts';
import { useWords } from '../words/useWords.ts';
import { AccountPanel } from './AccountPanel.tsx';
import classes from './MoreDrawer.module.css';
import { RailLink } from './RailLink.tsx';
import { DAILY_ITEMS, RAIL_ITEMS } from './rail-items.ts';

/** その他 on a phone: the rest of the rail, and the account. */
export function MoreDrawer({ me, onClose }: { me: Me; onClose: () => void }) {
  const words = useWords();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      styles={{ content: { height: 'auto', maxHeight: '85dvh', borderRadius: '12px 12px 0 0' } }}
      title={words.shell.more}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <div className={classes.links}>
        {RAIL_ITEMS.slice(DAILY_ITEMS).map((item) => (
          <RailLink key={item.to} item={item} className={classes.row} onClick={onClose} />
        ))}
      </div>
      <AccountPanel me={me} onLeave={onClose} />
    </Drawer>
  );
}
