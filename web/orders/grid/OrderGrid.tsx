import { Skeleton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';
import classes from './OrderGrid.module.css';
import { GridHead } from './GridHead.tsx';
import type { Look } from './look.ts';
import { OrderRow } from './OrderRow.tsx';
import { isSelected, useSelection } from '../list/selection.ts';
import type { Grid } from './useGrid.ts';
import type { OrderPages } from '../list/useOrderPages.ts';

const ROW_PX = 46;
const HEAD_PX = 34;
/** Room at the end, so that the bar of a bulk change never hides the last rows. */
const END_PX = 72;

/** How far down each list was scrolled when it was left. */
const leftAt = new Map<string, number>();

type Props = {
  readonly pages: OrderPages;
  readonly grid: Grid;
  readonly look: Look;
  /** Names the list, to come back to the same place. */
  readonly listKey: string;
  readonly scrollRef: RefObject<HTMLDivElement | null>;
};

/** The list itself: only the rows in view exist, whatever its length. */
export function OrderGrid({ pages, grid, look, listKey, scrollRef }: Props) {
  const selection = useSelection();
  const { rows, showPages } = pages;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
    scrollMargin: HEAD_PX,
    paddingEnd: END_PX,
    scrollPaddingStart: HEAD_PX,
    scrollPaddingEnd: END_PX,
    initialOffset: () => leftAt.get(listKey) ?? 0,
    getItemKey: (index) => rows[index]?.id ?? `row-${index}`,
  });
  const items = virtual.getVirtualItems();
  const firstPage = rows[items[0]?.index ?? 0]?.page ?? 0;
  const lastPage = rows[items.at(-1)?.index ?? 0]?.page ?? 0;

  useEffect(() => showPages(firstPage, lastPage), [showPages, firstPage, lastPage]);
  // Only when one stands on another row: a list that grows must not jump back.
  const showActiveRow = useEffectEvent(() => {
    if (grid.activeIndex >= 0) virtual.scrollToIndex(grid.activeIndex, { align: 'auto' });
  });
  useEffect(() => showActiveRow(), [grid.activeId]);
  useEffect(() => {
    const element = scrollRef.current;
    return () => {
      leftAt.set(listKey, element?.scrollTop ?? 0);
    };
  }, [listKey, scrollRef]);

  const { activeId, editing, actions } = grid;
  return (
    <div
      ref={scrollRef}
      role="grid"
      tabIndex={0}
      className={classes.grid}
      data-stale={pages.isStale || undefined}
      aria-label={look.words.orders.grid}
      aria-rowcount={pages.isComplete ? rows.length + 1 : -1}
      aria-multiselectable
      aria-activedescendant={activeId === null ? undefined : `order-${activeId}`}
    >
      <GridHead look={look} pages={pages} />
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const id = rows[item.index]?.id ?? null;
          const order = id === null ? undefined : pages.orderOf(id);
          const isEdited = id !== null && editing?.id === id;
          return (
            <div
              key={item.key}
              role="row"
              id={id === null ? undefined : `order-${id}`}
              aria-rowindex={item.index + 2}
              aria-selected={id === null ? undefined : isSelected(selection, id)}
              data-active={(id !== null && id === activeId) || undefined}
              data-edited={isEdited || undefined}
              className={classes.row}
              style={{ transform: `translateY(${item.start - HEAD_PX}px)` }}
              onMouseDown={() => id !== null && actions.activate(id)}
            >
              {order === undefined ? (
                <div role="gridcell" className={classes.waiting}>
                  <Skeleton h={12} />
                </div>
              ) : (
                <OrderRow
                  order={order}
                  look={look}
                  isChecked={isSelected(selection, order.id)}
                  editing={isEdited ? editing.field : null}
                  actions={actions}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
