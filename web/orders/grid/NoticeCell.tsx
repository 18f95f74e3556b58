import type { Order } from '@matome/contract/orders.ts';
import { NoticeBadge } from '../badges/NoticeBadge.tsx';
import { reasonInShort } from '../badges/reason-in-short.ts';
import classes from './OrderGrid.module.css';
import type { Look } from './look.ts';

/** What the state has said already. */
const SAID_BY_STATE: Partial<Record<Order['shipNotice']['state'], readonly string[]>> = {
  waiting: ['waiting'],
  uncertain: ['uncertain'],
  refused: ['mall-refused', 'settled-by-a-person'],
};

/** 書出し: the state of the ship notice, and below it the first reason in short; all of them on hover and focus. */
export function NoticeCell({ order, look }: { order: Order; look: Look }) {
  const { state, reasons } = order.shipNotice;
  const words = look.words.orders;
  const open =
    state === 'sent' || state === 'due'
      ? []
      : reasons.filter(({ code }) => SAID_BY_STATE[state]?.includes(code) !== true);
  // On hold and cancelled come besides the reason that the status does not fit, and say more.
  const first = open.find(({ code }) => code === 'on-hold' || code === 'cancelled') ?? open[0];
  return (
    <div role="gridcell" className={classes.cell}>
      <NoticeBadge notice={order.shipNotice} words={words} />
      {first !== undefined && (
        <span className={classes.under}>
          {reasonInShort(first, words.reasons)}
          {open.length > 1 && ` ${words.moreReasons(open.length - 1)}`}
        </span>
      )}
    </div>
  );
}
