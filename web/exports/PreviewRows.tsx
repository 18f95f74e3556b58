import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { JsonBlock } from '../orders/JsonBlock.tsx';
import { OrderLink } from '../orders/OrderLink.tsx';
import { PreviewOrder } from './PreviewOrder.tsx';
import type { PreviewItem } from './preview-item.ts';
import { useWords } from '../words/useWords.ts';
import classes from './exports.module.css';

type Props = {
  readonly items: readonly PreviewItem[];
  readonly empty: string;
  readonly isMore: boolean;
  readonly isBusy: boolean;
  readonly onMore: () => void;
};

/** One row per order: all reasons against it, or what will be sent, word for word on demand. */
export function PreviewRows({ items, empty, isMore, isBusy, onMore }: Props) {
  const words = useWords().exports;
  if (items.length === 0 && !isBusy) return <p className={classes.empty}>{empty}</p>;
  return (
    <div className={classes.rows} role="region" tabIndex={0} aria-label={words.preview}>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.orderId} className={classes.row}>
            <div>
              <OrderLink orderId={item.orderId} className={classes.orderNo}>
                {item.mallOrderNo}
              </OrderLink>
              <PreviewOrder order={item.order} />
            </div>
            <div className={classes.what}>
              {item.reasons.map(({ code, message }) => (
                <p key={code + message}>{message}</p>
              ))}
              {item.warnings.map(({ code, message }) => (
                <p key={code + message} className={classes.warning}>
                  <IconAlertTriangle size={14} aria-hidden />
                  {message}
                </p>
              ))}
              {item.payload !== undefined && <JsonBlock summary={words.payload} value={item.payload} />}
            </div>
          </li>
        ))}
      </ul>
      {isMore && (
        <Button variant="subtle" size="compact-sm" m={8} loading={isBusy} onClick={onMore}>
          {words.more}
        </Button>
      )}
    </div>
  );
}
