import '@mantine/spotlight/styles.layer.css';
import { Loader } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { queryOf } from '../app/query-of.ts';
import { useWords } from '../words/useWords.ts';
import classes from './OrderSearch.module.css';
import { FoundOrder } from './FoundOrder.tsx';
import { matchCommands } from './match-commands.ts';
import { selectFirst } from './select-first.ts';
import { useCommands } from './useCommands.tsx';

const PAUSE_MS = 120;
const SHOWN_ORDERS = 8;

const [store, spotlight] = createSpotlight();

/** Finds any order by any fragment, and runs what the desk can do. Open as long as it is on the page. */
export function OrderSearch({ onClose, onKeys }: { onClose: () => void; onKeys: () => void }) {
  const words = useWords().shell;
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [paused] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const found = useQuery({
    ...queryOf('listOrders', { query: { q: paused, limit: SHOWN_ORDERS } }),
    enabled: paused !== '',
    placeholderData: keepPreviousData,
  });
  const groups = matchCommands(useCommands({ onKeys }), typed);
  const orders = typed.trim() === '' ? [] : (found.data?.items ?? []);
  const isSearching = typed.trim() !== '' && (found.isFetching || paused !== typed.trim());

  useEffect(() => {
    spotlight.open();
    return () => spotlight.close();
  }, []);

  const rows = [
    ...orders.map(({ id }) => id),
    ...groups.flatMap(({ commands }) => commands.map(({ label }) => label)),
  ].join('\n');
  useEffect(() => selectFirst(store), [rows]);

  return (
    <Spotlight.Root
      store={store}
      centered={false}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
      maxHeight={460}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      transitionProps={{ duration: 0 }}
      aria-label={words.search}
    >
      <Spotlight.Search
        aria-label={words.searchPlaceholder}
        placeholder={words.searchPlaceholder}
        leftSection={<IconSearch size={17} aria-hidden />}
        rightSection={isSearching ? <Loader size={15} role="status" aria-label={words.searching} /> : null}
      />
      <Spotlight.ActionsList>
        {orders.length > 0 && (
          <Spotlight.ActionsGroup label={words.searchOrders}>
            {orders.map((order) => (
              <FoundOrder key={order.id} order={order} isStale={isSearching} />
            ))}
            <Spotlight.Action
              leftSection={<IconFilter size={16} aria-hidden />}
              label={words.searchAll(typed.trim())}
              onClick={() => void navigate({ to: '/', search: { q: typed.trim() } })}
            />
          </Spotlight.ActionsGroup>
        )}
        {groups.map(({ group, commands }) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {commands.map((command) => (
              <Spotlight.Action
                key={command.label}
                label={command.label}
                leftSection={command.icon}
                rightSection={
                  command.keys === undefined ? null : <span className={classes.keys}>{command.keys}</span>
                }
                onClick={command.run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {orders.length === 0 && groups.length === 0 && (
          <Spotlight.Empty>{isSearching ? words.searching : words.searchNothing}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
