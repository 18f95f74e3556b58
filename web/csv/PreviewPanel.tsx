import type { CsvPreview } from '@matome/contract/csv-imports.ts';
import { formatInstant } from '../app/format-time.ts';
import { formatYen } from '../app/format-yen.ts';
import { Panel } from '../app/Panel.tsx';
import table from '../app/table.module.css';
import { useStatuses } from '../orders/useStatuses.ts';
import { useAllWords } from '../words/useWords.ts';
import classes from './csv.module.css';
import { RowFaults } from './RowFaults.tsx';

/** The first orders as they will become, and what is wrong with the first rows. */
export function PreviewPanel({ preview }: { preview: CsvPreview }) {
  const words = useAllWords().csv;
  const { nameOf } = useStatuses();
  const { orders, faults, missingFields } = preview;
  if (missingFields.length > 0) return null;
  const columns = words.preview;
  return (
    <>
      {faults.length > 0 && (
        <Panel title={words.faults(faults.length)} hint={words.faultsHint} tone="bad" flush>
          <RowFaults faults={faults} />
        </Panel>
      )}
      <Panel title={words.previewTitle} hint={words.previewHint} flush>
        {orders.length === 0 ? (
          <p className={classes.empty}>{words.previewNone}</p>
        ) : (
          <div className={classes.scroll} role="region" tabIndex={0} aria-label={words.previewTitle}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">{columns.orderNo}</th>
                  <th scope="col">{columns.orderedAt}</th>
                  <th scope="col">{columns.status}</th>
                  <th scope="col">{columns.recipient}</th>
                  <th scope="col">{columns.items}</th>
                  <th scope="col" className={table.number}>
                    {columns.total}
                  </th>
                </tr>
              </thead>
              <tbody>
                {orders.map((order) => (
                  <tr key={order.mallOrderNo}>
                    <td className={table.strong}>{order.mallOrderNo}</td>
                    <td data-label={columns.orderedAt} className={classes.nowrap}>
                      {formatInstant(order.orderedAt)}
                    </td>
                    <td data-label={columns.status} className={classes.nowrap}>
                      {nameOf(order.status)}
                    </td>
                    <td data-label={columns.recipient}>
                      {order.recipient ?? '–'}
                      {order.address !== null && <span className={classes.under}>{order.address}</span>}
                    </td>
                    <td data-label={columns.items}>
                      {order.lines.map(({ name, quantity }) => `${name} ×${quantity}`).join('、')}
                    </td>
                    <td data-label={columns.total} className={table.number}>
                      {formatYen(order.totalYen)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
    </>
  );
}
