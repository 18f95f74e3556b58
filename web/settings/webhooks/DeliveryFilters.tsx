import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useAllWords } from '../../words/useWords.ts';
import type { Endpoint } from './endpoint.ts';
import { EVENTS } from './endpoint.ts';
import classes from './Webhooks.module.css';

const STATES = ['all', 'waiting', 'delivered', 'failed'] as const;
const TYPES = [...EVENTS, 'ping'] as const;

export type DeliveryFilter = {
  readonly endpoint: string | null;
  readonly state: Exclude<(typeof STATES)[number], 'all'> | null;
  readonly event: (typeof TYPES)[number] | null;
};

export const EVERY_DELIVERY: DeliveryFilter = { endpoint: null, state: null, event: null };

export function DeliveryFilters(props: {
  filter: DeliveryFilter;
  endpoints: readonly Endpoint[];
  onChange: (filter: DeliveryFilter) => void;
}) {
  const { filter, endpoints, onChange } = props;
  const page = useAllWords().webhooks;
  const take = (changed: DeliveryFilter) =>
    onChange(Object.values(changed).every((value) => value === null) ? EVERY_DELIVERY : changed);
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label={page.state}
        value={filter.state ?? 'all'}
        data={STATES.map((state) => ({ value: state, label: page.states[state] }))}
        onChange={(state) => take({ ...filter, state: state === 'all' ? null : state })}
      />
      <NativeSelect
        aria-label={page.events}
        value={filter.event ?? ''}
        data={[
          { value: '', label: page.anyEvent },
          ...TYPES.map((type) => ({ value: type, label: page.event[type] })),
        ]}
        onChange={(event) =>
          take({ ...filter, event: TYPES.find((type) => type === event.currentTarget.value) ?? null })
        }
      />
      {endpoints.length > 1 && (
        <NativeSelect
          className={classes.byEndpoint}
          aria-label={page.endpoints}
          value={filter.endpoint ?? ''}
          data={[
            { value: '', label: page.allEndpoints },
            ...endpoints.map(({ id, url, description }) => ({
              value: id,
              label: description === '' ? url : description,
            })),
          ]}
          onChange={(event) =>
            take({ ...filter, endpoint: event.currentTarget.value === '' ? null : event.currentTarget.value })
          }
        />
      )}
    </div>
  );
}
