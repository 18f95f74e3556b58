import type { Order } from '@matome/contract/orders.ts';
import { memo } from 'react';
import { MemoCell, ShippingCell, ShipsOnCell, StatusCell, TrackingCell } from './DecisionCells.tsx';
import { DateCell, ItemsCell, NumberCell, PersonCell, TotalCell } from './FactCells.tsx';
import classes from './OrderGrid.module.css';
import type { GridField } from './grid-field.ts';
import type { Look, RowActions } from './look.ts';
import { NoticeCell } from './NoticeCell.tsx';

type Props = {
  readonly order: Order;
  readonly look: Look;
  readonly isChecked: boolean;
  readonly editing: GridField | null;
  readonly actions: RowActions;
};

function OrderRowCells({ order, look, isChecked, editing, actions }: Props) {
  const cell = { order, look };
  const decision = { ...cell, editing, actions };
  return (
    <>
      <div role="gridcell" className={classes.check}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isChecked}
          aria-label={look.words.orders.selectRow(order.mallOrderNo)}
          onChange={({ nativeEvent }) =>
            actions.toggle(order, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
          }
        />
      </div>
      <NumberCell {...cell} />
      <DateCell {...cell} />
      <PersonCell {...cell} />
      <ItemsCell {...cell} />
      <TotalCell {...cell} />
      <ShippingCell {...decision} />
      <ShipsOnCell {...decision} />
      <TrackingCell {...decision} />
      <NoticeCell {...cell} />
      <MemoCell {...decision} />
      <StatusCell {...decision} />
    </>
  );
}

/** The cells of one order; drawn again only when something of its own changes. */
export const OrderRow = memo(OrderRowCells);
