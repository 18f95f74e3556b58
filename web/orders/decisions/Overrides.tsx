import { Checkbox, Stack, Text } from '@mantine/core';
import type { OrderDetail } from '@matome/contract/orders.ts';
import { EXPORT_OVERRIDES } from '@matome/domain/orders/decisions.ts';
import { useWords } from '../../words/useWords.ts';
import type { SaveChanges } from '../save/useSaveOrder.tsx';

/** Reasons that a person may overrule for this order; shown only where such a reason stands or was overruled. */
export function Overrides({ order, onSave }: { order: OrderDetail; onSave: SaveChanges }) {
  const words = useWords().orders.detail;
  const open = EXPORT_OVERRIDES.filter(
    (override) =>
      order.exportOverrides.includes(override) ||
      order.shipNotice.reasons.some(({ code }) => code === override),
  );
  if (open.length === 0) return null;
  return (
    <Stack gap={6}>
      <Text size="xs" fw={500}>
        {words.overrides}
      </Text>
      {open.map((override) => (
        <Checkbox
          key={override}
          label={words.override[override]}
          checked={order.exportOverrides.includes(override)}
          onChange={(event) => {
            const others = order.exportOverrides.filter((other) => other !== override);
            void onSave({ exportOverrides: event.currentTarget.checked ? [...others, override] : others });
          }}
        />
      ))}
      <Text size="xs" c="dimmed">
        {words.overridesHint}
      </Text>
    </Stack>
  );
}
