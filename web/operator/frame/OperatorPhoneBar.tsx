import { Drawer, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallAnswer } from '../../app/call.ts';
import more from '../../shell/MoreDrawer.module.css';
import bar from '../../shell/PhoneBar.module.css';
import { useAllWords } from '../../words/useWords.ts';
import frame from './OperatorFrame.module.css';
import { OperatorLink } from './OperatorLink.tsx';
import { OperatorPanel } from './OperatorPanel.tsx';
import { DAILY_OPERATOR_ITEMS, OPERATOR_ITEMS } from './operator-rail-items.ts';

/** The rail of a phone: a bar at the thumb, the rest behind その他. */
export function OperatorPhoneBar({ me }: { me: CallAnswer<'getOperator'> }) {
  const words = useAllWords();
  const [isOpen, setOpen] = useState(false);
  const item = `${bar.item} ${frame.item}`;
  return (
    <nav className={bar.bar} aria-label={words.operator.menu}>
      {OPERATOR_ITEMS.slice(0, DAILY_OPERATOR_ITEMS).map((place) => (
        <OperatorLink key={place.to} item={place} className={item} />
      ))}
      <UnstyledButton className={item} onClick={() => setOpen(true)} aria-haspopup="dialog">
        <IconDots size={18} aria-hidden />
        <span>{words.shell.more}</span>
      </UnstyledButton>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="bottom"
        styles={{ content: { height: 'auto', maxHeight: '85dvh', borderRadius: '12px 12px 0 0' } }}
        title={words.shell.more}
        closeButtonProps={{ 'aria-label': words.common.close }}
      >
        <div className={more.links}>
          {OPERATOR_ITEMS.slice(DAILY_OPERATOR_ITEMS).map((place) => (
            <OperatorLink key={place.to} item={place} className={more.row} onClick={() => setOpen(false)} />
          ))}
        </div>
        <OperatorPanel me={me} onLeave={() => setOpen(false)} />
      </Drawer>
    </nav>
  );
}
