import type { Order } from '@matome/contract/orders.ts';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './OrderGrid.module.css';
import type { GridField } from './grid-field.ts';
import type { Look, RowActions } from './look.ts';

type Props = {
  readonly order: Order;
  readonly field: GridField;
  readonly look: Look;
  readonly actions: RowActions;
  readonly isUnder?: boolean;
  /** As high as the row, so that it is easy to hit. */
  readonly isTall?: boolean;
  readonly children: ReactNode;
};

/** A cell that a click turns into its editor; empty, it says that something can be entered. A reader sees plain text. */
export function CellButton({
  order,
  field,
  look,
  actions,
  isUnder = false,
  isTall = false,
  children,
}: Props) {
  const words = look.words.orders;
  const isEmpty = children === null || children === undefined || children === false;
  const shape = isUnder ? classes.under : classes.line;
  if (!look.canEdit) return <span className={shape}>{isEmpty ? '–' : children}</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${classes.edit} ${shape}`}
      data-tall={isTall || undefined}
      aria-label={isEmpty ? words.row.enter(words.columns[field]) : undefined}
      onClick={() => actions.edit(order.id, field)}
    >
      {isEmpty ? (
        <span className={classes.empty}>
          <IconPlus size={12} aria-hidden />
          {words.columns[field]}
        </span>
      ) : (
        children
      )}
    </button>
  );
}
