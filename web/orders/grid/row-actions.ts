import type { Order } from '@matome/contract/orders.ts';
import type { useFillDown } from '../save/useFillDown.ts';
import type { SaveOrder } from '../save/useSaveOrder.tsx';
import { cellAfter } from './grid-field.ts';
import type { Cell } from './grid-field.ts';
import type { RowActions } from './look.ts';
import { clearSelection, isSelected, selectOrders } from '../list/selection.ts';
import type { Selection } from '../list/selection.ts';

/** How the list stands at the moment of an action. */
export type GridNow = {
  readonly ids: readonly (string | null)[];
  readonly ordersAtHand: () => readonly Order[];
  readonly selection: Selection;
  readonly editing: Cell | null;
};

type Means = {
  readonly now: () => GridNow;
  readonly setActive: (id: string) => void;
  readonly setEditing: (cell: Cell | null) => void;
  readonly save: SaveOrder;
  readonly fillDown: ReturnType<typeof useFillDown>;
  readonly focusList: () => void;
};

/** What rows may do: stand on one, select it, change its cells. */
export function rowActions({ now, setActive, setEditing, save, fillDown, focusList }: Means): RowActions {
  let anchor = -1;

  function cancel() {
    setEditing(null);
    focusList();
  }

  return {
    activate: setActive,
    cancel,
    edit: (id, field) => {
      setActive(id);
      setEditing({ id, field });
    },
    commit: (order, changes, move) => {
      const { editing, ids } = now();
      if (editing === null || editing.id !== order.id) return;
      const next = cellAfter(editing, { move, ids });
      setEditing(next);
      if (next === null) focusList();
      else setActive(next.id);
      if (changes !== null) void save(order, changes);
    },
    pasteTracking: (order, paste) => {
      cancel();
      void fillDown({ start: order, paste, orders: now().ordersAtHand() });
    },
    toggle: (order, isRange) => {
      const { ids, selection, ordersAtHand } = now();
      const index = ids.indexOf(order.id);
      const start = isRange && anchor >= 0 ? anchor : index;
      const wanted = new Set(ids.slice(Math.min(start, index), Math.max(start, index) + 1));
      if (selection.kind === 'every') {
        clearSelection();
        selectOrders(ordersAtHand(), true);
      }
      selectOrders(
        ordersAtHand().filter(({ id }) => wanted.has(id)),
        !isSelected(selection, order.id),
      );
      anchor = index;
      setActive(order.id);
    },
  };
}
