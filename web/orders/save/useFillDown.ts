import type { Order } from '@matome/contract/orders.ts';
import { notifications } from '@mantine/notifications';
import { useCallback, useRef } from 'react';
import { useWords } from '../../words/useWords.ts';
import type { Paste } from '../edit/parse-paste.ts';
import { planFillDown } from './plan-fill-down.ts';
import { showUndo } from './show-undo.tsx';
import { useSaveOrder } from './useSaveOrder.tsx';

/** So many rows are saved at the same time. */
const AT_ONCE = 4;

type Filling = {
  readonly start: Order;
  readonly paste: Exclude<Paste, { kind: 'one' }>;
  readonly orders: readonly Order[];
};

/** Enters a pasted column of tracking numbers, row by row, and offers to take all of it back. Stable. */
export function useFillDown(): (filling: Filling) => Promise<void> {
  const save = useSaveOrder();
  const now = useWords().orders.edit;
  const words = useRef(now);
  words.current = now;
  return useCallback(
    async ({ start, paste, orders }) => {
      const plan = planFillDown(paste, { startId: start.id, orders });
      const earlier = plan.targets.map(({ order }) => ({
        order,
        trackingNumbers: order.shipment.trackingNumbers,
      }));
      const saved = await saveAll(plan.targets, save);
      const refused = plan.targets.length - saved.length;
      const notes = [
        ...(refused > 0 ? [words.current.fillDownRefused(refused)] : []),
        ...(plan.unknown.length > 0 ? [words.current.fillDownUnknown(plan.unknown.join(', '))] : []),
        ...(plan.beyond > 0 ? [words.current.fillDownBeyond(plan.beyond)] : []),
      ];
      showUndo({
        title: words.current.fillDown(saved.length),
        notes,
        undo: words.current.undo,
        onUndo: async () => {
          await saveAll(
            earlier.filter(({ order }) => saved.includes(order.id)),
            save,
          );
          notifications.show({ position: 'top-right', message: words.current.undone });
        },
      });
    },
    [save],
  );
}

type Target = { readonly order: Order; readonly trackingNumbers: readonly string[] };

/** Ids of those that were saved. */
async function saveAll(
  targets: readonly Target[],
  save: ReturnType<typeof useSaveOrder>,
): Promise<readonly string[]> {
  const waiting = [...targets];
  const saved: string[] = [];
  async function work() {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { order, trackingNumbers } = next;
      const result = await save(order, { shipment: { trackingNumbers: [...trackingNumbers] } });
      if (result.kind === 'saved') saved.push(order.id);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return saved;
}
