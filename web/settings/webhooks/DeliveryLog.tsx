import { EmptyState } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../app/call.ts';
import { PagedList } from '../../app/PagedList.tsx';
import { Panel } from '../../app/Panel.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { DeliveryFilters, EVERY_DELIVERY } from './DeliveryFilters.tsx';
import { DeliveryItem } from './DeliveryItem.tsx';
import type { Delivery } from './delivery.ts';
import type { Endpoint } from './endpoint.ts';
import classes from './Webhooks.module.css';

const newest: string | null = null;
/** While something is under way the list is read again so often. */
const REFRESH_MS = 2000;

export function DeliveryLog({ endpoints }: { endpoints: readonly Endpoint[] }) {
  const page = useAllWords().webhooks;
  const [filter, setFilter] = useState(EVERY_DELIVERY);
  const query = {
    limit: 50,
    ...(filter.endpoint === null ? {} : { endpoint: filter.endpoint }),
    ...(filter.state === null ? {} : { state: filter.state }),
    ...(filter.event === null ? {} : { event: filter.event }),
  };
  const log = useInfiniteQuery({
    queryKey: ['listWebhookDeliveries', { query }],
    queryFn: ({ pageParam, signal }) =>
      call(
        'listWebhookDeliveries',
        { query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: newest,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((one) => one.state === 'waiting')) === true
        ? REFRESH_MS
        : false,
  });
  const deliveries = log.data?.pages.flatMap(({ items }) => items) ?? [];
  useFollow(deliveries);
  const isFiltered = filter !== EVERY_DELIVERY;
  return (
    <Panel title={page.log} hint={page.logLead} flush>
      <DeliveryFilters filter={filter} endpoints={endpoints} onChange={setFilter} />
      <PagedList
        list={log}
        isEmpty={deliveries.length === 0}
        empty={
          <EmptyState
            py="xl"
            title={isFiltered ? page.logNone : page.logEmpty}
            {...(isFiltered ? {} : { description: page.logEmptyHint })}
          />
        }
        more={page.older}
      >
        <ul className={classes.items}>
          {deliveries.map((delivery) => (
            <DeliveryItem
              key={delivery.id}
              delivery={delivery}
              url={endpoints.find(({ id }) => id === delivery.endpointId)?.url ?? ''}
            />
          ))}
        </ul>
      </PagedList>
    </Panel>
  );
}

/** What became of a delivery may stop its endpoint (a 410), or be its first: the endpoints are read again as well. */
function useFollow(deliveries: readonly Delivery[]): void {
  const client = useQueryClient();
  const told = deliveries.map(({ id, state, attempts }) => `${id} ${state} ${attempts.length}`).join('\n');
  useEffect(() => {
    if (told !== '') void client.invalidateQueries({ queryKey: ['listWebhookEndpoints'] });
  }, [client, told]);
}
