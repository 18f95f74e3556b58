import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../app/query-of.ts';
import { whoName } from '../../app/who-name.ts';
import { showField } from '../history/show-field.ts';
import { showValue } from '../history/show-value.ts';
import { useSpeech } from '../../words/WordsProvider.tsx';
import { useShops } from '../useShops.ts';
import { useStatuses } from '../useStatuses.ts';
import type { Saved } from './save-order.ts';

type Conflict = Extract<Saved, { kind: 'conflict' }>;

/** What the other person did meanwhile, from the order's history; the row already shows it. */
export function ConflictNote({ conflict, onAgain }: { conflict: Conflict; onAgain: () => void }) {
  const { words, language } = useSpeech();
  const { nameOf } = useStatuses();
  const { mallStatusName } = useShops();
  const { base, order } = conflict;
  const { data } = useQuery({
    ...queryOf('getOrderHistory', { params: { id: order.id }, query: { limit: 20 } }),
    staleTime: 0,
  });
  const theirs = (data?.items ?? []).filter((entry) => entry.field !== null && entry.at > base.updatedAt);
  const close = () => notifications.hide(`conflict-${order.id}`);
  const speech = {
    words: words.orders,
    language,
    statusName: nameOf,
    mallStatusName: (mallStatus: string) => mallStatusName({ mall: order.mall, mallStatus }),
  };
  return (
    <Stack gap={6}>
      {theirs.map((entry) => (
        <Text key={entry.id} size="sm">
          {words.orders.conflict.changed({
            who: whoName(entry.who, words.common) ?? words.orders.conflict.someone,
            field: showField(entry.field ?? '', words.orders.detail),
            before: showValue(entry.field ?? '', entry.before, speech),
            after: showValue(entry.field ?? '', entry.after, speech),
          })}
        </Text>
      ))}
      <Text size="sm">{words.orders.conflict.yours}</Text>
      <Group gap={8}>
        <Button variant="default" onClick={close}>
          {words.orders.conflict.reload}
        </Button>
        <Button
          variant="light"
          onClick={() => {
            close();
            onAgain();
          }}
        >
          {words.orders.conflict.again}
        </Button>
      </Group>
    </Stack>
  );
}
