import type { Order } from '@matome/contract/orders.ts';
import { STATUS_NAMES } from '@matome/domain/orders/status.ts';
import { Spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { formatShortInstant } from '../app/format-time.ts';
import { formatYen } from '../app/format-yen.ts';
import { sayNobody } from '../orders/say-nobody.ts';
import { useSpeech } from '../words/WordsProvider.tsx';
import classes from './OrderSearch.module.css';

/** One order in the search: enough to tell it from its neighbours. A stale one, of the words before, cannot be opened. */
export function FoundOrder({ order, isStale }: { order: Order; isStale: boolean }) {
  const { words, language } = useSpeech();
  const navigate = useNavigate();
  const person = order.recipient?.name ?? order.orderer?.name ?? sayNobody(order, words.orders.row);
  const tracking = order.parcels.flatMap((parcel) => parcel.shipment.trackingNumbers).join(' ');
  return (
    <Spotlight.Action
      closeSpotlightOnTrigger={!isStale}
      onClick={() => {
        if (!isStale) void navigate({ to: '/orders/$orderId', params: { orderId: order.id } });
      }}
    >
      <span className={classes.order}>
        <span className={classes.number}>{order.mallOrderNo}</span>
        <span className={classes.person}>{person}</span>
        <span className={classes.status}>{STATUS_NAMES[order.phase][language]}</span>
        <span className={classes.item}>{order.lines[0]?.name}</span>
        <span className={classes.facts}>
          {tracking !== '' && <span>{tracking}</span>}
          <span>{formatYen(order.amounts.totalYen)}</span>
          <time dateTime={order.orderedAt}>{formatShortInstant(order.orderedAt)}</time>
        </span>
      </span>
    </Spotlight.Action>
  );
}
