import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../app/query-of.ts';
import { useWords } from '../words/useWords.ts';
import classes from './AnnouncementBanner.module.css';
import { AnnouncementBanner } from './AnnouncementBanner.tsx';
import { closeAnnouncement, isClosed } from './closed-announcements.ts';

/** Those that begin or end while the screen is open come and go without being told. */
const REFRESH_MS = 5 * 60_000;

/** What the operator announces, above every page; each is closed once in a browser. */
export function Announcements() {
  const words = useWords().announcements;
  const { data } = useQuery({ ...queryOf('listAnnouncements', {}), refetchInterval: REFRESH_MS });
  const [, setClosings] = useState(0);
  const open = (data?.items ?? []).filter((announcement) => !isClosed(announcement));
  if (open.length === 0) return null;
  return (
    <section className={classes.all} aria-label={words.region}>
      {open.map((announcement) => (
        <AnnouncementBanner
          key={announcement.id}
          announcement={announcement}
          onClose={() => {
            closeAnnouncement(announcement);
            setClosings((times) => times + 1);
          }}
        />
      ))}
    </section>
  );
}
