import { useWords } from '../../words/useWords.ts';
import classes from './ListFoot.module.css';
import type { OrderPages } from './useOrderPages.ts';

/** The last line of the list: why the order one stands on is not sent, and the keys. */
export function ListFoot({ pages, activeId }: { pages: OrderPages; activeId: string | null }) {
  const words = useWords().orders;
  const order = activeId === null ? undefined : pages.orderOf(activeId);
  const reasons = order?.shipNotice.reasons ?? [];
  return (
    <footer className={classes.foot}>
      {order !== undefined && (
        <p className={classes.why} role="status">
          <strong>{order.mallOrderNo}</strong> {words.notice[order.shipNotice.state]}
          {reasons.length > 0 && ` — ${reasons.map(({ message }) => message).join(' ')}`}
        </p>
      )}
      <p className={classes.hints}>{words.hints}</p>
    </footer>
  );
}
