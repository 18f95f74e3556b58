import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Ago } from '../../app/Ago.tsx';
import { call } from '../../app/call.ts';
import type { CallAnswer } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { formatInstant } from '../../app/format-time.ts';
import table from '../../app/table.module.css';
import { useAllWords } from '../../words/useWords.ts';
import { EndpointMenu } from './EndpointMenu.tsx';
import type { EndpointDeed } from './EndpointMenu.tsx';
import { EndpointState } from './EndpointState.tsx';
import { AskFirst } from './AskFirst.tsx';
import { EVENTS } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import classes from './Webhooks.module.css';

type Secret = CallAnswer<'rotateWebhookSecret'>;

export function EndpointTable(props: {
  endpoints: readonly Endpoint[];
  onEdit: (endpoint: Endpoint) => void;
  onSecret: (made: Secret) => void;
}) {
  const page = useAllWords().webhooks;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{page.url}</th>
          <th>{page.events}</th>
          <th>{page.state}</th>
          <th>{page.lastDelivered}</th>
          <th aria-label={page.test} />
        </tr>
      </thead>
      <tbody>
        {props.endpoints.map((endpoint) => (
          <EndpointRow key={endpoint.id} {...props} endpoint={endpoint} />
        ))}
      </tbody>
    </table>
  );
}

function EndpointRow(props: {
  endpoint: Endpoint;
  onEdit: (endpoint: Endpoint) => void;
  onSecret: (made: Secret) => void;
}) {
  const { endpoint, onEdit, onSecret } = props;
  const { id, url, description, events, lastDeliveredAt, formerSecretUntil } = endpoint;
  const words = useAllWords();
  const page = words.webhooks;
  const [asked, setAsked] = useState<'rotate' | 'remove' | null>(null);
  const test = useTest(id);
  return (
    <tr>
      <td className={classes.target}>
        <span className={classes.url}>{url}</span>
        {description !== '' && <span className={classes.more}>{description}</span>}
        {formerSecretUntil !== null && (
          <span className={classes.more}>{page.formerUntil(formatInstant(formerSecretUntil))}</span>
        )}
        {asked !== null && (
          <AskFirst asked={asked} endpoint={endpoint} onSecret={onSecret} onDone={() => setAsked(null)} />
        )}
      </td>
      <td data-label={page.events} title={events.map((event) => page.event[event]).join('\n')}>
        {events.length === EVENTS.length ? page.allEvents : page.eventCount(events.length)}
      </td>
      <td data-label={page.state}>
        <EndpointState endpoint={endpoint} />
      </td>
      <td data-label={page.lastDelivered}>
        {lastDeliveredAt === null ? page.never : <Ago at={lastDeliveredAt} />}
      </td>
      <td>
        <Group gap={4} wrap="nowrap" justify="flex-end" className={classes.actions}>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={page.testLabel(url)}
            loading={test.isPending}
            onClick={() => test.mutate()}
          >
            {page.test}
          </Button>
          <EndpointMenu
            endpoint={endpoint}
            onDeed={(deed: EndpointDeed) => (deed === 'edit' ? onEdit(endpoint) : setAsked(deed))}
          />
        </Group>
      </td>
    </tr>
  );
}

function useTest(id: string) {
  const words = useAllWords();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('testWebhookEndpoint', { params: { id } }),
    onSuccess: async () => {
      notifications.show({ message: words.webhooks.tested });
      await client.invalidateQueries({ queryKey: ['listWebhookDeliveries'] });
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
}
