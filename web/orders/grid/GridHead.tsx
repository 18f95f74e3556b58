import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { memo } from 'react';
import { withChange } from '../orders-search.ts';
import classes from './OrderGrid.module.css';
import type { Look } from './look.ts';
import { selectOrders, useSelection } from '../list/selection.ts';
import type { OrderPages } from '../list/useOrderPages.ts';

const route = getRouteApi('/desk/');

function GridHeadRow({ look, pages }: { look: Look; pages: OrderPages }) {
  const words = look.words.orders;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const selection = useSelection();
  const isOldestFirst = search.sort === 'orderedAt';
  const isByOrderDay = search.sort === undefined || search.sort === '-orderedAt' || isOldestFirst;
  const loaded = pages.rows.filter((row) => row.id !== null).length;
  const chosen =
    selection.kind === 'every'
      ? loaded
      : pages.rows.filter((row) => row.id !== null && selection.orders.has(row.id)).length;
  const names = [
    words.columns.person,
    words.columns.items,
    words.columns.total,
    words.columns.shipping,
    words.columns.shipsOn,
    words.columns.tracking,
    words.columns.notice,
    words.columns.memo,
    words.columns.status,
  ];
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        <div role="columnheader" className={classes.check}>
          <input
            type="checkbox"
            aria-label={words.selectLoaded}
            checked={loaded > 0 && chosen === loaded}
            ref={(box) => {
              if (box !== null) box.indeterminate = chosen > 0 && chosen < loaded;
            }}
            onChange={(event) => selectOrders(pages.ordersAtHand(), event.currentTarget.checked)}
          />
        </div>
        <div role="columnheader" className={classes.name}>
          {words.columns.number}
          <span className={classes.second}>{words.columns.shop}</span>
        </div>
        <div
          role="columnheader"
          aria-sort={!isByOrderDay ? 'none' : isOldestFirst ? 'ascending' : 'descending'}
          className={classes.name}
        >
          <button
            type="button"
            className={classes.sort}
            onClick={() =>
              void navigate({
                search: withChange(search, { sort: isOldestFirst ? undefined : 'orderedAt' }),
                replace: true,
              })
            }
          >
            {words.columns.orderedAt}
            {isByOrderDay &&
              (isOldestFirst ? (
                <IconArrowUp size={13} aria-hidden />
              ) : (
                <IconArrowDown size={13} aria-hidden />
              ))}
          </button>
        </div>
        {names.map((name) => (
          <div
            key={name}
            role="columnheader"
            className={`${classes.name} ${name === words.columns.total ? classes.right : ''}`}
          >
            {name}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The names of the columns; a click on 受注日時 turns the order of the list round. Not drawn again by scrolling. */
export const GridHead = memo(GridHeadRow);
