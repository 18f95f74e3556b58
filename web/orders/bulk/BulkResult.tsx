import { Button, CloseButton, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { describeError } from '../../app/describe-error.ts';
import { useWords } from '../../words/useWords.ts';
import classes from './bulk.module.css';
import type { Bulk } from './useBulk.ts';

/** What became of a bulk change: how many, who refused and why, and the way back. Stays until it is closed. */
export function BulkResult({ bulk }: { bulk: Bulk }) {
  const words = useWords();
  const said = words.orders.bulk;
  const { state } = bulk;
  if (state.step !== 'done' && state.step !== 'failed') return null;
  const close = <CloseButton size="sm" aria-label={said.close} onClick={bulk.dismiss} />;
  if (state.step === 'failed') {
    return (
      <div className={classes.result} data-tone="bad" role="alert">
        <IconAlertTriangle size={16} aria-hidden />
        <Text size="sm">
          {said.failed} {describeError(state.error, words.common)}
        </Text>
        {close}
      </div>
    );
  }
  return (
    <div className={classes.result} data-tone={state.refused.length > 0 ? 'warn' : 'ok'} role="status">
      {state.refused.length > 0 ? (
        <IconAlertTriangle size={16} aria-hidden />
      ) : (
        <IconCircleCheck size={16} aria-hidden />
      )}
      <div className={classes.words}>
        <Group gap="sm">
          <Text size="sm" fw={500}>
            {state.isUndone ? said.undone(state.changed) : said.done(state.changed)}
            {state.refused.length > 0 && ` · ${said.refused(state.refused.length)}`}
          </Text>
          {state.undo !== null && (
            <Button
              variant="light"
              size="compact-xs"
              leftSection={<IconArrowBackUp size={14} aria-hidden />}
              onClick={state.undo}
            >
              {said.undo}
            </Button>
          )}
        </Group>
        {state.refused.length > 0 && (
          <ul className={classes.refused}>
            {state.refused.map((order) => (
              <li key={order.id}>
                <Link to="/orders/$orderId" params={{ orderId: order.id }}>
                  {order.orderNo}
                </Link>{' '}
                {order.message}
              </li>
            ))}
          </ul>
        )}
      </div>
      {close}
    </div>
  );
}
