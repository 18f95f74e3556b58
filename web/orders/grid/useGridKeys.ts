import { useNavigate } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useScreenKeys } from '../useScreenKeys.ts';
import { clearSelection } from '../list/selection.ts';
import type { Grid } from './useGrid.ts';
import type { OrderPages } from '../list/useOrderPages.ts';

type Props = {
  readonly grid: Grid;
  readonly pages: OrderPages;
  readonly searchRef: RefObject<HTMLInputElement | null>;
};

/** Rows that a page key passes. */
const SCREENFUL = 15;

/** The keys of the list: ↑↓ j k, x, Enter, e, s, t, / and those one would expect. */
export function useGridKeys({ grid, pages, searchRef }: Props): void {
  const navigate = useNavigate();
  const down = () => grid.move(1);
  const up = () => grid.move(-1);
  useScreenKeys({
    ArrowDown: down,
    j: down,
    ArrowUp: up,
    k: up,
    PageDown: () => grid.move(SCREENFUL),
    PageUp: () => grid.move(-SCREENFUL),
    Home: () => grid.move(-pages.rows.length),
    x: grid.toggleActive,
    Enter: () => {
      if (grid.activeId !== null)
        void navigate({ to: '/orders/$orderId', params: { orderId: grid.activeId } });
    },
    e: () => grid.editActive('carrier'),
    s: () => grid.editActive('shipsOn'),
    t: () => grid.editActive('tracking'),
    '/': () => searchRef.current?.focus(),
    Escape: clearSelection,
  });
}
