import type { Mall } from '@matome/contract/malls.ts';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { Panel } from '../../app/Panel.tsx';
import { useWords } from '../../words/useWords.ts';
import { MallChoice } from './MallChoice.tsx';

type Props = { malls: readonly Mall[]; chosen: string; onCancel: (() => void) | null };

/** Two questions, then on to the shop's own page, where the rest is asked. */
export function AddShop({ malls, chosen, onCancel }: Props) {
  const words = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const only = malls.length === 1 ? malls[0]?.id : undefined;
  const form = useForm({
    initialValues: { mall: malls.find((mall) => mall.id === chosen)?.id ?? only ?? '', name: '' },
    validate: {
      mall: (value) => (value === '' ? words.shops.chooseMall : null),
      name: (value) => (value.trim() === '' ? words.shops.needName : null),
    },
  });
  const mallName = malls.find((mall) => mall.id === form.values.mall)?.name ?? '';
  const add = useMutation({
    mutationFn: (body: typeof form.values) =>
      call('createShop', { body: { mall: body.mall, name: body.name.trim() } }),
    onSuccess: async (shop) => {
      await client.invalidateQueries({ queryKey: ['listShops'] });
      await navigate({ to: '/settings/shops/$shopId', params: { shopId: shop.id } });
    },
    onError: (error) => form.setFieldError('name', describeError(error, words.common)),
  });
  return (
    <Panel title={words.shops.addTitle}>
      <form onSubmit={form.onSubmit((values) => add.mutate(values))} noValidate>
        <Stack gap="md">
          <MallChoice
            malls={malls}
            value={form.values.mall}
            error={form.errors['mall']}
            onChange={(mall) => form.setFieldValue('mall', mall)}
          />
          <TextInput
            maw={380}
            required
            label={words.shops.name}
            description={words.shops.nameHint}
            placeholder={mallName === '' ? '' : words.shops.namePlaceholder(mallName)}
            {...form.getInputProps('name')}
          />
          <Group gap="xs">
            <Button type="submit" loading={add.isPending}>
              {words.shops.addDo}
            </Button>
            {onCancel !== null && (
              <Button variant="default" onClick={onCancel}>
                {words.common.cancel}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
