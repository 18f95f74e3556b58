import type { Announcement } from '@matome/contract/announcements.ts';
import { CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { formatShortInstant } from '../app/format-time.ts';
import { useWords } from '../words/useWords.ts';
import classes from './AnnouncementBanner.module.css';

type Shown = Pick<Announcement, 'level' | 'title' | 'body' | 'until'>;

/** One announcement as a strip; without `onClose` it is a preview. */
export function AnnouncementBanner(props: { announcement: Shown; onClose?: () => void }) {
  const { announcement, onClose } = props;
  const { level, title, body, until } = announcement;
  const words = useWords().announcements;
  const Icon = level === 'warning' ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={classes.banner} data-level={level}>
      <Icon size={18} stroke={1.7} role="img" aria-label={words.levels[level]} />
      <div className={classes.words}>
        <strong>{title}</strong>
        {body !== '' && <p>{body}</p>}
      </div>
      {until !== null && <span className={classes.until}>{words.until(formatShortInstant(until))}</span>}
      {onClose !== undefined && (
        <CloseButton size="sm" c="inherit" aria-label={words.close(title)} onClick={onClose} />
      )}
    </div>
  );
}
