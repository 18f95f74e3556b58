import { Button, NativeSelect, Popover, Stack } from '@mantine/core';
import type { OrderChanges } from '@matome/contract/orders.ts';
import { IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useSpeech } from '../../words/WordsProvider.tsx';
import { carrierChoices, isCarrier, isMethod, methodChoices } from '../edit/choices.ts';
import type { Choice } from '../edit/ChoiceEditor.tsx';
import type { BulkControl } from './BulkStatus.tsx';

/** Leaves what each order has. */
const AS_IT_IS = 'as-it-is';
const NONE = 'none';

/** 配送業者 and 配送方法, one of them or both. */
export function BulkShipping({ onChange, isBusy }: BulkControl) {
  const { words, language } = useSpeech();
  const said = words.orders;
  const [isOpen, setOpen] = useState(false);
  const [carrier, setCarrier] = useState(AS_IT_IS);
  const [method, setMethod] = useState(AS_IT_IS);
  const choice = { language, unset: said.row.unset };

  function apply() {
    const shipment: NonNullable<OrderChanges['shipment']> = {
      ...(carrier === AS_IT_IS ? {} : { carrier: isCarrier(carrier) ? carrier : null }),
      ...(method === AS_IT_IS ? {} : { method: isMethod(method) ? method : null }),
    };
    setOpen(false);
    onChange({ changes: { shipment }, what: said.bulk.shipping });
  }
  const options = (choices: readonly Choice[]) => [
    { value: AS_IT_IS, label: said.bulk.asItIs },
    ...choices.map(({ value, label }) => ({ value: value ?? NONE, label })),
  ];
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          disabled={isBusy}
          rightSection={<IconChevronUp size={13} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {said.bulk.shipping}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={said.bulk.shipping}>
        <Stack gap={8} w={200}>
          <NativeSelect
            label={said.columns.carrier}
            value={carrier}
            data={options(carrierChoices(choice))}
            onChange={(event) => setCarrier(event.currentTarget.value)}
          />
          <NativeSelect
            label={said.columns.method}
            value={method}
            data={options(methodChoices(choice))}
            onChange={(event) => setMethod(event.currentTarget.value)}
          />
          <Button disabled={carrier === AS_IT_IS && method === AS_IT_IS} onClick={apply}>
            {said.bulk.apply}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
