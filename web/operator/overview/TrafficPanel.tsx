import type { OperatorHealth } from '@matome/contract/operator-health.ts';
import { Panel } from '../../app/Panel.tsx';
import table from '../../app/table.module.css';
import { useAllWords } from '../../words/useWords.ts';

/** How much goes through the installation. */
export function TrafficPanel({ health }: { health: OperatorHealth }) {
  const page = useAllWords().operator.health;
  const { mail, webhooks } = health;
  const rows = [
    { name: page.ordersIn, rate: health.orders },
    { name: page.noticesOut, rate: health.notices },
  ];
  return (
    <Panel title={page.traffic} flush>
      <table className={table.table}>
        <thead>
          <tr>
            <td />
            <th className={table.number}>{page.hour}</th>
            <th className={table.number}>{page.day}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, rate }) => (
            <tr key={name}>
              <td>{name}</td>
              <td className={table.number} data-label={page.hour}>
                {rate.lastHour.toLocaleString('ja-JP')}
              </td>
              <td className={table.number} data-label={page.day}>
                {rate.lastDay.toLocaleString('ja-JP')}
              </td>
            </tr>
          ))}
          <tr>
            <td>{page.mail}</td>
            <td className={table.number} data-label={page.present} colSpan={2}>
              {page.backlog(mail.waiting, mail.failed)}
            </td>
          </tr>
          <tr>
            <td>{page.webhooks}</td>
            <td className={table.number} data-label={page.present} colSpan={2}>
              {page.backlog(webhooks.waiting, webhooks.failed)}
            </td>
          </tr>
        </tbody>
      </table>
    </Panel>
  );
}
