import { Link } from '@tanstack/react-router';
import type { Me } from '../app/useMe.ts';
import { useWords } from '../words/useWords.ts';
import { AccountMenu } from './AccountMenu.tsx';
import classes from './Rail.module.css';
import { RailLink } from './RailLink.tsx';
import { DAILY_ITEMS, RAIL_ITEMS } from './rail-items.ts';

export function Rail({ me }: { me: Me }) {
  const words = useWords().shell;
  return (
    <div className={classes.rail}>
      <Link to="/" className={classes.brand} aria-label={words.product}>
        <img src="/icon.svg" alt="" width={24} height={24} />
        <span>{words.product}</span>
      </Link>
      <nav className={classes.nav} aria-label={words.rail}>
        {RAIL_ITEMS.slice(0, DAILY_ITEMS).map((item) => (
          <RailLink key={item.to} item={item} className={classes.link} />
        ))}
        <hr className={classes.rule} />
        {RAIL_ITEMS.slice(DAILY_ITEMS).map((item) => (
          <RailLink key={item.to} item={item} className={classes.link} />
        ))}
      </nav>
      <div className={classes.foot}>
        <AccountMenu me={me} />
      </div>
    </div>
  );
}
