import type { Order, OrderChanges } from '@matome/contract/orders.ts';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { ProblemError } from '../../app/call.ts';
import { useSpeech } from '../../words/WordsProvider.tsx';
import { useStatuses } from '../useStatuses.ts';
import { ConflictNote } from './ConflictNote.tsx';
import { saveOrder } from './save-order.ts';
import type { Saved } from './save-order.ts';

export type SaveOrder = (order: Order, changes: OrderChanges) => Promise<Saved>;

/** Saves changes of the order at hand; true when they were saved. */
export type SaveChanges = (changes: OrderChanges) => Promise<boolean>;

/** Saves a change of one order, and tells the person when it was refused or somebody else was first. Stable. */
export function useSaveOrder(): SaveOrder {
  const client = useQueryClient();
  const { words } = useSpeech();
  const { phaseOf } = useStatuses();
  const now = useRef({ words, phaseOf });
  now.current = { words, phaseOf };

  return useCallback(
    async function save(order, changes) {
      const saved = await saveOrder(client, { order, changes, phaseOf: now.current.phaseOf });
      switch (saved.kind) {
        case 'saved':
          if (changes.status !== undefined) void client.invalidateQueries({ queryKey: ['countOrders'] });
          break;
        case 'conflict':
          notifications.show({
            id: `conflict-${order.id}`,
            color: 'yellow',
            position: 'top-right',
            autoClose: false,
            title: now.current.words.orders.conflict.title(order.mallOrderNo),
            message: <ConflictNote conflict={saved} onAgain={() => void save(saved.order, changes)} />,
          });
          break;
        case 'refused':
          showRefusal({
            title: now.current.words.orders.edit.failed,
            orderNo: order.mallOrderNo,
            error: new ProblemError(saved.problem),
          });
          break;
      }
      return saved;
    },
    [client],
  );
}

function showRefusal({
  title,
  orderNo,
  error,
}: {
  title: string;
  orderNo: string;
  error: ProblemError;
}): void {
  const sentences = [error.message, ...(error.problem.errors ?? []).map(({ message }) => message)];
  notifications.show({
    color: 'red',
    position: 'top-right',
    autoClose: 10_000,
    title: `${title} (${orderNo})`,
    message: [...new Set(sentences)].join(' '),
  });
}
