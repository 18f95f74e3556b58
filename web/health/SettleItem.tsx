import type { Instruction } from '@matome/contract/instructions.ts';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconHelpCircle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Ago } from '../app/Ago.tsx';
import { call } from '../app/call.ts';
import { describeError } from '../app/describe-error.ts';
import { StateMark } from '../app/StateMark.tsx';
import { useMe } from '../app/useMe.ts';
import { WhyNot } from '../app/WhyNot.tsx';
import { useWords } from '../words/useWords.ts';
import { InstructionDetails } from './InstructionDetails.tsx';
import { SettleNote } from './SettleNote.tsx';
import classes from './ToSettle.module.css';

/** One open matter: what it is, what the mall said, and the two ways to end it. */
export function SettleItem({ item, shopName }: { item: Instruction; shopName: string }) {
  const words = useWords();
  const page = words.health;
  const client = useQueryClient();
  const [isNoting, setNoting] = useState(false);
  const isReader = useMe()?.member.role === 'viewer';
  const reasons = isReader ? [{ code: 'staff-only', message: words.settings.staffOnly }] : [];
  const isUncertain = item.state === 'uncertain';
  const retry = useMutation({
    mutationFn: () => call('retryInstruction', { params: { id: item.id } }),
    onSuccess: () => notifications.show({ message: page.retried }),
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => ['listInstructions', 'getMallHealth'].includes(String(queryKey[0])),
      }),
  });
  return (
    <li className={classes.item}>
      <div className={classes.line}>
        {isUncertain ? (
          <StateMark tone="warn" icon={<IconHelpCircle aria-hidden />}>
            {page.itemStates.uncertain}
          </StateMark>
        ) : (
          <StateMark tone="bad" icon={<IconAlertTriangle aria-hidden />}>
            {page.itemStates.refused}
          </StateMark>
        )}
        <Link to="/orders/$orderId" params={{ orderId: item.orderId }} className={classes.number}>
          {item.mallOrderNo}
        </Link>
        <span className={classes.facts}>
          {page.kinds[item.kind]} · {shopName} · <Ago at={item.plannedAt} /> ·{' '}
          {page.attempts(item.attempts.length)}
        </span>
        <div className={classes.actions}>
          <WhyNot reasons={reasons}>
            <Button
              variant="default"
              size="compact-sm"
              disabled={isReader}
              loading={retry.isPending}
              onClick={() => retry.mutate()}
            >
              {isUncertain ? page.retryUncertain : page.retryRefused}
            </Button>
          </WhyNot>
          <WhyNot reasons={reasons}>
            <Button
              variant="default"
              size="compact-sm"
              disabled={isReader || isNoting}
              onClick={() => setNoting(true)}
            >
              {page.confirm}
            </Button>
          </WhyNot>
        </div>
      </div>
      {item.message !== null && (
        <p className={classes.message}>
          {item.message}
          {item.code !== null && !isUncertain && <span className={classes.facts}> ({item.code})</span>}
        </p>
      )}
      {retry.error !== null && (
        <p className={classes.fault} role="alert">
          {describeError(retry.error, words.common)}
        </p>
      )}
      <InstructionDetails item={item} />
      {isNoting && <SettleNote item={item} onDone={() => setNoting(false)} />}
    </li>
  );
}
