import { useMemo, useRef, useState } from 'react';
import { useFillDown } from '../save/useFillDown.ts';
import { useSaveOrder } from '../save/useSaveOrder.tsx';
import type { Cell, GridField } from './grid-field.ts';
import type { RowActions } from './look.ts';
import { rowActions } from './row-actions.ts';
import type { GridNow } from './row-actions.ts';
import { useSelection } from '../list/selection.ts';
import type { OrderPages } from '../list/useOrderPages.ts';

export type Grid = {
  readonly activeId: string | null;
  readonly activeIndex: number;
  readonly editing: Cell | null;
  readonly actions: RowActions;
  readonly move: (by: number) => void;
  readonly editActive: (field: GridField) => void;
  readonly toggleActive: () => void;
};

/** The list remembers where one stood, over a visit to an order. */
let lastActive: string | null = null;

/** Which row one stands on, which cell is being changed, and what the rows may do. `focusList` must be stable. */
export function useGrid(
  pages: OrderPages,
  { canEdit, focusList }: { canEdit: boolean; focusList: () => void },
): Grid {
  const [activeId, setActiveId] = useState(lastActive);
  const [editing, setEditing] = useState<Cell | null>(null);
  const save = useSaveOrder();
  const fillDown = useFillDown();
  const selection = useSelection();
  const ids = useMemo(() => pages.rows.map((row) => row.id), [pages.rows]);
  const now = useRef<GridNow>({ ids, ordersAtHand: pages.ordersAtHand, selection, editing });
  now.current = { ids, ordersAtHand: pages.ordersAtHand, selection, editing };

  const actions = useMemo(
    () =>
      rowActions({
        now: () => now.current,
        setActive: (id) => {
          lastActive = id;
          setActiveId(id);
        },
        // At once, not with the next render: the editor loses the focus on its way out, and must not commit again.
        setEditing: (cell) => {
          now.current = { ...now.current, editing: cell };
          setEditing(cell);
        },
        save,
        fillDown,
        focusList,
      }),
    [save, fillDown, focusList],
  );

  // When the row one stood on has left the list, the one that took its place is meant.
  const lastIndex = useRef(0);
  const found = activeId === null ? -1 : ids.indexOf(activeId);
  const activeIndex = found >= 0 || activeId === null ? found : Math.min(lastIndex.current, ids.length - 1);
  if (activeIndex >= 0) lastIndex.current = activeIndex;
  const standsOn = ids[activeIndex] ?? null;

  return {
    activeId: standsOn,
    activeIndex,
    editing,
    actions,
    move: (by) => {
      const next = ids[Math.max(0, Math.min(ids.length - 1, activeIndex + by))];
      if (typeof next === 'string') actions.activate(next);
    },
    editActive: (field) => {
      if (canEdit && standsOn !== null) actions.edit(standsOn, field);
    },
    toggleActive: () => {
      const order = standsOn === null ? undefined : pages.orderOf(standsOn);
      if (order !== undefined) actions.toggle(order, false);
    },
  };
}
