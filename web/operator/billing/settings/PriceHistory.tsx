import { Text } from '@mantine/core';
import type { PricesAnswer } from '@matome/contract/prices.ts';
import { formatInstant } from '../../../app/format-time.ts';
import { formatYen } from '../../../app/format-yen.ts';
import { Panel } from '../../../app/Panel.tsx';
import table from '../../../app/table.module.css';
import classes from '../../../contract/invoices/invoices.module.css';
import { useAllWords } from '../../../words/useWords.ts';

export function PriceHistory({ history }: { history: PricesAnswer['history'] }) {
  const { settings: page } = useAllWords().billing;
  if (history.length === 0) {
    return (
      <Panel title={page.history}>
        <Text size="sm" c="dimmed">
          {page.noHistory}
        </Text>
      </Panel>
    );
  }
  return (
    <Panel title={page.history} flush>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{page.setAt}</th>
            <th className={classes.amount}>{page.initialFee}</th>
            <th className={classes.amount}>{page.monthlyFee}</th>
            <th>{page.setBy}</th>
          </tr>
        </thead>
        <tbody>
          {history.map((set) => (
            <tr key={set.setAt}>
              <td className={classes.figures}>{formatInstant(set.setAt)}</td>
              <td data-label={page.initialFee} className={classes.amount}>
                {formatYen(set.initialFeeYen)}
              </td>
              <td data-label={page.monthlyFee} className={classes.amount}>
                {formatYen(set.monthlyFeeYen)}
              </td>
              <td data-label={page.setBy}>{set.setBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
