import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../app/query-of.ts';
import { useMe } from '../../app/useMe.ts';
import { useAllWords } from '../../words/useWords.ts';
import classes from './enquiries.module.css';

/** How many answers nobody has opened yet, as a badge; nothing where there are none. */
export function UnreadAnswers() {
  const words = useAllWords().contract;
  const role = useMe()?.member.role;
  const mayRead = role === 'owner' || role === 'staff';
  const { data } = useQuery({
    ...queryOf('listEnquiries', { query: { limit: 1 } }),
    enabled: mayRead,
    staleTime: 60_000,
  });
  if (data === undefined || data.unread === 0) return null;
  return (
    <span className={classes.badge} role="img" aria-label={words.unreadAnswers(data.unread)}>
      {data.unread}
    </span>
  );
}
