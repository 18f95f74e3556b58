import { SegmentedControl } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { ExportItem } from './export-item.ts';
import cards from '../../imports/ShopCard.module.css';
import { useWords } from '../../words/useWords.ts';
import classes from './ExportItems.module.css';
import { ExportItemRow } from './ExportItemRow.tsx';

const STATES = [
  'refused',
  'uncertain',
  'waiting',
  'sent',
  'skipped',
] as const satisfies readonly ExportItem['state'][];
const ALL = 'all';
const ROW_PX = 44;

/** Every order of a run. What needs a person comes first; the rest by state on demand. */
export function ExportItems({ items }: { items: readonly ExportItem[] }) {
  const words = useWords().exports;
  const [filter, setFilter] = useState<string>(ALL);
  const scrollRef = useRef<HTMLDivElement>(null);
  const shown = STATES.flatMap((state) =>
    filter === ALL || filter === state ? items.filter((item) => item.state === state) : [],
  );
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
    getItemKey: (index) => shown[index]?.orderId ?? index,
  });
  const choices = STATES.map((state) => ({
    state,
    count: items.filter((item) => item.state === state).length,
  })).filter(({ count }) => count > 0);
  return (
    <section className={cards.box} aria-label={words.run.items}>
      <div className={classes.head}>
        <h2 className={cards.boxTitle}>{words.run.items}</h2>
        <SegmentedControl
          aria-label={words.run.items}
          value={filter}
          onChange={setFilter}
          data={[
            { value: ALL, label: `${words.run.all} ${items.length.toLocaleString('ja-JP')}` },
            ...choices.map(({ state, count }) => ({
              value: state,
              label: `${words.columns[state]} ${count.toLocaleString('ja-JP')}`,
            })),
          ]}
        />
      </div>
      {shown.length === 0 ? (
        <p className={cards.hint}>{words.run.nothing}</p>
      ) : (
        <div
          ref={scrollRef}
          className={classes.scroll}
          role="region"
          tabIndex={0}
          aria-label={words.run.items}
        >
          <ul className={classes.list} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((row) => {
              const item = shown[row.index];
              return (
                item !== undefined && (
                  <li
                    key={row.key}
                    ref={virtual.measureElement}
                    data-index={row.index}
                    className={classes.item}
                    style={{ transform: `translateY(${row.start}px)` }}
                  >
                    <ExportItemRow item={item} />
                  </li>
                )
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
}
