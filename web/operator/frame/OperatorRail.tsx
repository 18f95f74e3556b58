import { Link } from '@tanstack/react-router';
import type { CallAnswer } from '../../app/call.ts';
import { FootMenu } from '../../shell/FootMenu.tsx';
import classes from '../../shell/Rail.module.css';
import { useAllWords } from '../../words/useWords.ts';
import frame from './OperatorFrame.module.css';
import { OperatorLink } from './OperatorLink.tsx';
import { OperatorPanel } from './OperatorPanel.tsx';
import { DAILY_OPERATOR_ITEMS, OPERATOR_ITEMS } from './operator-rail-items.ts';

export function OperatorRail({ me }: { me: CallAnswer<'getOperator'> }) {
  const words = useAllWords();
  return (
    <div className={classes.rail}>
      <Link to="/operator" className={classes.brand} aria-label={words.operator.console}>
        <img src="/icon.svg" alt="" width={24} height={24} />
        <span>
          {words.shell.product}
          <span className={frame.console}>{words.operator.console}</span>
        </span>
      </Link>
      <nav className={classes.nav} aria-label={words.operator.menu}>
        {OPERATOR_ITEMS.slice(0, DAILY_OPERATOR_ITEMS).map((item) => (
          <OperatorLink key={item.to} item={item} className={classes.link} />
        ))}
        <hr className={classes.rule} />
        {OPERATOR_ITEMS.slice(DAILY_OPERATOR_ITEMS).map((item) => (
          <OperatorLink key={item.to} item={item} className={classes.link} />
        ))}
      </nav>
      <div className={classes.foot}>
        <FootMenu
          name={me.name}
          below={me.email}
          who={me.name}
          panel={(close) => <OperatorPanel me={me} onLeave={close} />}
        />
      </div>
    </div>
  );
}
