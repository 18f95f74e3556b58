import { NativeSelect, Skeleton } from '@mantine/core';
import type { Order } from '@matome/contract/orders.ts';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { formatShortInstant } from '../../app/format-time.ts';
import { formatYen } from '../../app/format-yen.ts';
import { useSaveOrder } from '../save/useSaveOrder.tsx';
import { NoticeBadge } from '../badges/NoticeBadge.tsx';
import { StatusBadge } from '../badges/StatusBadge.tsx';
import type { Look } from '../grid/look.ts';
import { sayNobody } from '../say-nobody.ts';
import classes from './OrderCards.module.css';
import type { OrderPages } from './useOrderPages.ts';

const CARD_PX = 124;

type Props = { readonly pages: OrderPages; readonly look: Look; readonly listKey: string };

/** The list on a phone: to look an order up, and to move it on. */
export function OrderCards({ pages, look, listKey }: Props) {
  const scrollRef = useRef<HTMLDivElement>(null);
  const { rows, showPages } = pages;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => CARD_PX,
    overscan: 4,
    getItemKey: (index) => rows[index]?.id ?? `row-${index}`,
  });
  const items = virtual.getVirtualItems();
  const firstPage = rows[items[0]?.index ?? 0]?.page ?? 0;
  const lastPage = rows[items.at(-1)?.index ?? 0]?.page ?? 0;
  useEffect(() => showPages(firstPage, lastPage), [showPages, firstPage, lastPage]);
  useEffect(() => {
    scrollRef.current?.scrollTo({ top: 0 });
  }, [listKey]);
  return (
    <div
      ref={scrollRef}
      className={classes.cards}
      tabIndex={0}
      role="region"
      aria-label={look.words.orders.grid}
    >
      <ul className={classes.list} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const id = rows[item.index]?.id ?? null;
          const order = id === null ? undefined : pages.orderOf(id);
          return (
            <li key={item.key} className={classes.card} style={{ transform: `translateY(${item.start}px)` }}>
              {order === undefined ? <Skeleton h={72} /> : <OrderCard order={order} look={look} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function OrderCard({ order, look }: { order: Order; look: Look }) {
  const { words, statuses, shops, canEdit } = look;
  const save = useSaveOrder();
  const [first, ...others] = order.lines;
  return (
    <>
      <div className={classes.line}>
        <Link to="/orders/$orderId" params={{ orderId: order.id }} className={classes.number}>
          {order.mallOrderNo}
        </Link>
        <span className={classes.total}>{formatYen(order.amounts.totalYen)}</span>
      </div>
      <p className={classes.under}>
        {formatShortInstant(order.orderedAt)} · {shops.mallName(order.mall)} · {shops.shopName(order.shopId)}
      </p>
      <p className={classes.item}>
        {order.orderer?.name ?? order.recipient?.name ?? sayNobody(order, words.orders.row)} · {first?.name}
        {others.length > 0 && ` ${words.orders.row.moreItems(others.length)}`}
      </p>
      <div className={classes.line}>
        {canEdit ? (
          <NativeSelect
            aria-label={`${words.orders.columns.status}: ${order.mallOrderNo}`}
            value={order.status}
            data={statuses.all.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => void save(order, { status: event.currentTarget.value })}
          />
        ) : (
          <StatusBadge name={statuses.nameOf(order.status)} phase={order.phase} />
        )}
        <NoticeBadge notice={order.shipNotice} words={words.orders} />
      </div>
    </>
  );
}
