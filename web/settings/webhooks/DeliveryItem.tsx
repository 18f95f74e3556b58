import { Button, Code } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronRight } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ago } from '../../app/Ago.tsx';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { StateMark } from '../../app/StateMark.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { DeliveryAttempts } from './DeliveryAttempts.tsx';
import { subjectOf } from './delivery.ts';
import type { Delivery } from './delivery.ts';
import classes from './Webhooks.module.css';

/** One delivery as a line; it opens to every try, and to what was sent. */
export function DeliveryItem({ delivery, url }: { delivery: Delivery; url: string }) {
  const page = useAllWords().webhooks;
  const { type, body, occurredAt, attempts, eventId } = delivery;
  return (
    <li className={classes.item}>
      <details>
        <summary className={classes.line}>
          <IconChevronRight size={15} aria-hidden className={classes.chevron} />
          <DeliveryMark delivery={delivery} />
          <span className={classes.event}>{page.event[type]}</span>
          <span className={classes.subject}>{subjectOf(body.data)}</span>
          <span className={classes.when}>
            {attempts.length > 1 && <span>{page.attemptCount(attempts.length)}</span>}
            <Ago at={occurredAt} />
          </span>
        </summary>
        <div className={classes.details}>
          <p className={classes.address}>
            <span>{url}</span>
            <span>
              {type} · webhook-id {eventId}
            </span>
          </p>
          <DeliveryAttempts delivery={delivery} />
          <h3 className={classes.heading}>{page.body}</h3>
          <Code block className={classes.code} tabIndex={0}>
            {JSON.stringify(body, null, 2)}
          </Code>
          <Replay delivery={delivery} />
        </div>
      </details>
    </li>
  );
}

function DeliveryMark({ delivery: { state, attempts } }: { delivery: Delivery }) {
  const page = useAllWords().webhooks;
  switch (state) {
    case 'delivered':
      return <StateMark tone="ok">{page.states.delivered}</StateMark>;
    case 'failed':
      return <StateMark tone="bad">{page.states.failed}</StateMark>;
    case 'waiting':
      return attempts.length > 0 ? (
        <StateMark tone="warn">{page.retrying}</StateMark>
      ) : (
        <StateMark tone="info">{page.states.waiting}</StateMark>
      );
  }
}

function Replay({ delivery: { id } }: { delivery: Delivery }) {
  const words = useAllWords();
  const client = useQueryClient();
  const replay = useMutation({
    mutationFn: () => call('replayWebhookDelivery', { params: { id } }),
    onSuccess: async () => {
      notifications.show({ message: words.webhooks.replayed });
      await client.invalidateQueries({ queryKey: ['listWebhookDeliveries'] });
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
  return (
    <Button
      size="compact-sm"
      variant="default"
      mt="sm"
      loading={replay.isPending}
      onClick={() => replay.mutate()}
    >
      {words.webhooks.replay}
    </Button>
  );
}
