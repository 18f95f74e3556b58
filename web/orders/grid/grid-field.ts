import type { Move } from '../edit/editor-keys.ts';

/** The cells of a row that can be changed, in the order in which Tab visits them. */
export const GRID_FIELDS = ['carrier', 'method', 'shipsOn', 'tracking', 'memo', 'status'] as const;
export type GridField = (typeof GRID_FIELDS)[number];

export type Cell = { readonly id: string; readonly field: GridField };

/** The cell to go on with after one was committed; `null` = editing ends. `ids` are the rows from top to bottom. */
export function cellAfter(
  cell: Cell,
  { move, ids }: { move: Move; ids: readonly (string | null)[] },
): Cell | null {
  const row = ids.indexOf(cell.id);
  const column = GRID_FIELDS.indexOf(cell.field);
  switch (move) {
    case 'stay':
      return null;
    case 'below':
      return cellAt(ids[row + 1], column);
    case 'above':
      return cellAt(ids[row - 1], column);
    case 'next':
      return column + 1 < GRID_FIELDS.length ? cellAt(cell.id, column + 1) : cellAt(ids[row + 1], 0);
    case 'previous':
      return column > 0 ? cellAt(cell.id, column - 1) : cellAt(ids[row - 1], GRID_FIELDS.length - 1);
  }
}

function cellAt(id: string | null | undefined, column: number): Cell | null {
  const field = GRID_FIELDS[column];
  return typeof id !== 'string' || field === undefined ? null : { id, field };
}
