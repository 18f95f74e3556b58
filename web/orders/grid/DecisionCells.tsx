import type { Order } from '@matome/contract/orders.ts';
import { IconNote } from '@tabler/icons-react';
import { addDays } from '@matome/domain/time/tokyo.ts';
import { WhyNot } from '../../app/WhyNot.tsx';
import {
  carrierChoices,
  carrierName,
  isCarrier,
  isMethod,
  methodChoices,
  methodName,
  statusChoices,
} from '../edit/choices.ts';
import { ChoiceEditor } from '../edit/ChoiceEditor.tsx';
import { DayEditor } from '../edit/DayEditor.tsx';
import { MemoEditor } from '../edit/MemoEditor.tsx';
import { TrackingEditor } from '../edit/TrackingEditor.tsx';
import { showShortDay } from '../days/show-day.ts';
import { StatusBadge } from '../badges/StatusBadge.tsx';
import { CellButton } from './CellButton.tsx';
import classes from './OrderGrid.module.css';
import type { GridField } from './grid-field.ts';
import type { Look, RowActions } from './look.ts';

type Props = {
  readonly order: Order;
  readonly look: Look;
  readonly editing: GridField | null;
  readonly actions: RowActions;
};

/** 配送業者, below it 配送方法. */
export function ShippingCell({ order, look, editing, actions }: Props) {
  const { words, language } = look;
  const said = { language, unset: words.orders.row.unset };
  const { carrier, carrierName: ownName, method } = order.shipment;
  const onCancel = actions.cancel;
  return (
    <div role="gridcell" className={classes.cell}>
      {editing === 'carrier' ? (
        <ChoiceEditor
          label={words.orders.columns.carrier}
          value={carrier}
          choices={carrierChoices(said)}
          onCancel={onCancel}
          onCommit={(value, move) => {
            const chosen = isCarrier(value) ? value : null;
            actions.commit(order, chosen === carrier ? null : { shipment: { carrier: chosen } }, move);
          }}
        />
      ) : (
        <CellButton field="carrier" {...{ order, look, actions }}>
          {carrier === 'other' && ownName !== null ? ownName : carrierName(carrier, language)}
        </CellButton>
      )}
      {editing === 'method' ? (
        <ChoiceEditor
          label={words.orders.columns.method}
          value={method}
          choices={methodChoices(said)}
          onCancel={onCancel}
          onCommit={(value, move) => {
            const chosen = isMethod(value) ? value : null;
            actions.commit(order, chosen === method ? null : { shipment: { method: chosen } }, move);
          }}
        />
      ) : (
        <CellButton field="method" isUnder {...{ order, look, actions }}>
          {methodName(method, language)}
        </CellButton>
      )}
    </div>
  );
}

/** 出荷日 */
export function ShipsOnCell({ order, look, editing, actions }: Props) {
  const words = look.words.orders;
  const { shipsOn } = order.shipment;
  const near =
    shipsOn === look.today ? words.row.today : shipsOn === addDays(look.today, 1) ? words.row.tomorrow : null;
  if (editing === 'shipsOn') {
    return (
      <div role="gridcell" className={classes.cell}>
        <DayEditor
          label={words.columns.shipsOn}
          value={shipsOn}
          onCancel={actions.cancel}
          onCommit={(day, move) =>
            actions.commit(order, day === shipsOn ? null : { shipment: { shipsOn: day } }, move)
          }
        />
      </div>
    );
  }
  return (
    <div role="gridcell" className={classes.cell}>
      <CellButton field="shipsOn" isTall {...{ order, look, actions }}>
        {shipsOn !== null && (
          <>
            {showShortDay(shipsOn)}
            {near !== null && <span className={classes.near}>{near}</span>}
          </>
        )}
      </CellButton>
    </div>
  );
}

/** 伝票番号. An order of several parcels has several; those are entered on its own page. */
export function TrackingCell({ order, look, editing, actions }: Props) {
  const words = look.words.orders;
  const { trackingNumbers } = order.shipment;
  const hasManyParcels = order.parcels.length > 1;
  if (editing === 'tracking' && !hasManyParcels) {
    return (
      <div role="gridcell" className={classes.cell}>
        <TrackingEditor
          value={trackingNumbers}
          onCancel={actions.cancel}
          onPaste={(paste) => actions.pasteTracking(order, paste)}
          onCommit={(numbers, move) => {
            const isSame = numbers.join() === trackingNumbers.join();
            actions.commit(order, isSame ? null : { shipment: { trackingNumbers: [...numbers] } }, move);
          }}
        />
      </div>
    );
  }
  const [first, ...others] = hasManyParcels
    ? order.parcels.flatMap((parcel) => parcel.shipment.trackingNumbers)
    : trackingNumbers;
  return (
    <div role="gridcell" className={classes.cell}>
      {hasManyParcels ? (
        <WhyNot reasons={[{ code: 'parcels', message: words.manyParcels }]}>
          <span className={classes.line}>{first ?? words.row.parcels(order.parcels.length)}</span>
        </WhyNot>
      ) : (
        <CellButton field="tracking" isTall {...{ order, look, actions }}>
          {first}
        </CellButton>
      )}
      {others.length > 0 && <span className={classes.under}>{words.row.moreNumbers(others.length)}</span>}
    </div>
  );
}

/** メモ: its beginning. */
export function MemoCell({ order, look, editing, actions }: Props) {
  return (
    <div role="gridcell" className={classes.cell} title={order.memo ?? undefined}>
      {editing === 'memo' ? (
        <MemoEditor
          value={order.memo}
          onCancel={actions.cancel}
          onCommit={(memo, move) => actions.commit(order, memo === order.memo ? null : { memo }, move)}
        />
      ) : (
        <CellButton field="memo" isTall {...{ order, look, actions }}>
          {order.memo !== null && (
            <span className={classes.memo}>
              <IconNote size={14} aria-hidden />
              <span className={classes.line}>{order.memo}</span>
            </span>
          )}
        </CellButton>
      )}
    </div>
  );
}

/** ステータス */
export function StatusCell({ order, look, editing, actions }: Props) {
  const words = look.words.orders;
  if (editing === 'status') {
    return (
      <div role="gridcell" className={classes.cell}>
        <ChoiceEditor
          label={words.columns.status}
          value={order.status}
          choices={statusChoices(look.statuses.all)}
          onCancel={actions.cancel}
          onCommit={(status, move) =>
            actions.commit(order, status === null || status === order.status ? null : { status }, move)
          }
        />
      </div>
    );
  }
  return (
    <div role="gridcell" className={classes.cell}>
      <CellButton field="status" isTall {...{ order, look, actions }}>
        <StatusBadge name={look.statuses.nameOf(order.status)} phase={order.phase} />
      </CellButton>
    </div>
  );
}
