import { Button, Group, NumberInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { PricesAnswer } from '@matome/contract/prices.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../app/call.ts';
import { describeError } from '../../../app/describe-error.ts';
import { useAllWords } from '../../../words/useWords.ts';

type Values = { initialFeeYen: number | string; monthlyFeeYen: number | string };

/** Two amounts, 0 allowed. */
export function PricesForm({ prices }: { prices: PricesAnswer }) {
  const words = useAllWords();
  const { settings: page } = words.billing;
  const client = useQueryClient();
  const { initialFeeYen, monthlyFeeYen } = prices;
  const form = useForm<Values>({
    initialValues: { initialFeeYen, monthlyFeeYen },
    validate: {
      initialFeeYen: (value) => (typeof value === 'number' ? null : page.needYen),
      monthlyFeeYen: (value) => (typeof value === 'number' ? null : page.needYen),
    },
  });
  const save = useMutation({
    mutationFn: (body: Readonly<Record<keyof Values, number>>) => call('updatePrices', { body }),
    onSuccess: (saved) => {
      client.setQueryData(['getPrices', {}], saved);
      form.resetDirty();
      notifications.show({ message: words.common.saved });
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
  function submit({ initialFeeYen: initial, monthlyFeeYen: monthly }: Values) {
    if (typeof initial !== 'number' || typeof monthly !== 'number') return;
    save.mutate({ initialFeeYen: initial, monthlyFeeYen: monthly });
  }
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Group align="flex-start" gap="sm">
        {(['initialFeeYen', 'monthlyFeeYen'] as const).map((field) => (
          <NumberInput
            key={field}
            w={180}
            label={field === 'initialFeeYen' ? page.initialFee : page.monthlyFee}
            suffix={` ${page.yen}`}
            thousandSeparator=","
            min={0}
            max={9_999_999}
            allowDecimal={false}
            allowNegative={false}
            {...form.getInputProps(field)}
          />
        ))}
        <Button type="submit" mt={24} disabled={!form.isDirty()} loading={save.isPending}>
          {words.common.save}
        </Button>
      </Group>
    </form>
  );
}
