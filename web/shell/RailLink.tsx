import { Link, useLocation } from '@tanstack/react-router';
import { UnreadAnswers } from '../contract/enquiries/UnreadAnswers.tsx';
import { useWords } from '../words/useWords.ts';
import type { RAIL_ITEMS } from './rail-items.ts';

type RailItem = (typeof RAIL_ITEMS)[number];

export function RailLink({
  item,
  className,
  onClick,
}: {
  item: RailItem;
  className: string | undefined;
  onClick?: () => void;
}) {
  const words = useWords().shell;
  const path = useLocation({ select: (location) => location.pathname });
  const isHere = item.isAt(path);
  return (
    <Link
      to={item.to}
      className={className ?? ''}
      data-here={isHere || undefined}
      {...(isHere ? { 'aria-current': 'page' as const } : {})}
      {...(onClick === undefined ? {} : { onClick })}
    >
      <item.icon size={18} stroke={1.7} aria-hidden />
      <span>{words[item.word]}</span>
      {item.word === 'contract' && <UnreadAnswers />}
    </Link>
  );
}
