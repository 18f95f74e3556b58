import type { OperatorAccount } from '@matome/contract/operator-accounts.ts';
import { PHASES, STATUS_NAMES } from '@matome/domain/orders/status.ts';
import { Text } from '@mantine/core';
import { Panel } from '../../app/Panel.tsx';
import { StateMark } from '../../app/StateMark.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { useSpeech } from '../../words/WordsProvider.tsx';
import classes from './account.module.css';

/** How many orders stand where: numbers alone. */
export function OrderCounts({ orders }: { orders: OperatorAccount['orders'] }) {
  const words = useAllWords();
  const { language } = useSpeech();
  const page = words.operator.accountsPage;
  const nameOf = (status: string) => {
    const phase = PHASES.find((known) => known === status);
    return phase === undefined ? page.ownStatus : STATUS_NAMES[phase][language];
  };
  return (
    <Panel
      title={page.ordersTitle}
      hint={page.ordersHint}
      aside={<StateMark tone="quiet">{words.common.count(orders.total)}</StateMark>}
    >
      {orders.total === 0 ? (
        <Text size="sm" c="dimmed">
          {page.noOrders}
        </Text>
      ) : (
        <ul className={classes.counts}>
          {orders.byStatus.map(({ status, count }) => (
            <li key={status} className={classes.count}>
              <span>{nameOf(status)}</span>
              <strong>{count.toLocaleString('ja-JP')}</strong>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
