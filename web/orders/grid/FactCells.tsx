import type { Order } from '@matome/contract/orders.ts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { WhyNot } from '../../app/WhyNot.tsx';
import { formatShortInstant } from '../../app/format-time.ts';
import { formatYen } from '../../app/format-yen.ts';
import { OrderLink } from '../OrderLink.tsx';
import { sayNobody } from '../say-nobody.ts';
import { showShortDay } from '../days/show-day.ts';
import classes from './OrderGrid.module.css';
import type { Look } from './look.ts';

type Props = { readonly order: Order; readonly look: Look };

/** 受注番号, below it the mall and the shop. */
export function NumberCell({ order, look }: Props) {
  const { words, shops } = look;
  return (
    <div role="gridcell" className={classes.cell}>
      <span className={classes.line}>
        <OrderLink orderId={order.id} className={classes.number} title={order.mallOrderNo}>
          {order.mallOrderNo}
        </OrderLink>
        {order.attentions.length > 0 && (
          <WhyNot reasons={order.attentions}>
            <IconAlertTriangle
              size={14}
              className={classes.attention}
              aria-label={words.orders.row.attention}
              role="img"
            />
          </WhyNot>
        )}
      </span>
      <span className={classes.under}>
        {shops.mallName(order.mall)} · {shops.shopName(order.shopId)}
      </span>
    </div>
  );
}

/** 受注日時, below it the mall's deadline while the order is still here. */
export function DateCell({ order, look }: Props) {
  const isHere = order.phase === 'new' || order.phase === 'on-hold' || order.phase === 'ready-to-ship';
  const isLate = isHere && order.shipBy !== null && order.shipBy <= look.today;
  return (
    <div role="gridcell" className={classes.cell}>
      <time className={classes.line} dateTime={order.orderedAt}>
        {formatShortInstant(order.orderedAt)}
      </time>
      {isHere && order.shipBy !== null && (
        <span className={isLate ? classes.late : classes.under}>
          {look.words.orders.row.shipBy(showShortDay(order.shipBy))}
        </span>
      )}
    </div>
  );
}

/** 注文者, below them the 送付先 where it is somebody else. */
export function PersonCell({ order, look }: Props) {
  const words = look.words.orders.row;
  const { orderer, recipient } = order;
  if (recipient === null && orderer === null) {
    return (
      <div role="gridcell" className={classes.cell}>
        <span className={classes.quiet}>{sayNobody(order, words)}</span>
      </div>
    );
  }
  const isOther = recipient?.name != null && orderer?.name != null && recipient.name !== orderer.name;
  return (
    <div role="gridcell" className={classes.cell}>
      <span className={classes.line}>{orderer?.name ?? recipient?.name ?? '–'}</span>
      <span className={classes.under}>
        {isOther ? words.to(recipient.name ?? '') : (recipient?.prefecture ?? recipient?.address1)}
      </span>
    </div>
  );
}

/** The first item, below it how many pieces and what else. */
export function ItemsCell({ order, look }: Props) {
  const words = look.words.orders.row;
  const lines = order.lines.filter((line) => !line.cancelled);
  const [first] = lines.length > 0 ? lines : order.lines;
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <div
      role="gridcell"
      className={classes.cell}
      title={order.lines.map((line) => `${line.name} × ${line.quantity}`).join('\n')}
    >
      <span className={classes.line}>{first?.name ?? '–'}</span>
      <span className={classes.under}>
        {words.pieces(pieces)}
        {lines.length > 1 && ` · ${words.moreItems(lines.length - 1)}`}
        {first?.sku != null && ` · ${first.sku}`}
      </span>
    </div>
  );
}

/** 金額, below it that it is not paid yet. */
export function TotalCell({ order, look }: Props) {
  return (
    <div role="gridcell" className={`${classes.cell} ${classes.right}`}>
      <span className={classes.line}>{formatYen(order.amounts.totalYen)}</span>
      {order.payment.state === 'unpaid' && (
        <span className={classes.late}>{look.words.orders.row.unpaid}</span>
      )}
    </div>
  );
}
