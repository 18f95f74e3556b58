import { Link, useLocation } from '@tanstack/react-router';
import { useAllWords } from '../../words/useWords.ts';
import classes from './OperatorFrame.module.css';
import type { OperatorItem } from './operator-rail-items.ts';
import { useTasks } from './useTasks.ts';

/** One place of the console, and how much waits there for an operator. */
export function OperatorLink(props: {
  item: OperatorItem;
  className: string | undefined;
  onClick?: () => void;
}) {
  const { item, className, onClick } = props;
  const words = useAllWords().operator;
  const path = useLocation({ select: (location) => location.pathname });
  const tasks = useTasks().data;
  const waiting = tasks === undefined ? 0 : item.waiting(tasks);
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
      <span>{words.nav[item.word]}</span>
      {waiting > 0 && (
        <span className={classes.count} role="img" aria-label={words.waitingHere(waiting)}>
          {waiting}
        </span>
      )}
    </Link>
  );
}
