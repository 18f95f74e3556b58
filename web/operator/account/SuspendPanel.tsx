import type { OperatorAccountDetail } from '@matome/contract/operator-accounts.ts';
import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { fieldErrors } from '../../app/field-errors.ts';
import { Panel } from '../../app/Panel.tsx';
import { useAllWords } from '../../words/useWords.ts';

type Values = { reason: string; contact: string };

/** Suspending: what happens stands there before anything is asked, and the reason is what the members will read. */
export function SuspendPanel({ account }: { account: OperatorAccountDetail }) {
  const words = useAllWords();
  const page = words.operator.accountsPage;
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const initialValues: Values = { reason: '', contact: '' };
  const form = useForm<Values>({
    initialValues,
    validate: { reason: (reason) => (reason.trim() === '' ? page.needReason : null) },
  });
  const suspend = useMutation({
    mutationFn: ({ reason, contact }: Values) =>
      call('suspendAccount', {
        params: { id: account.id },
        body: { reason: reason.trim(), contact: contact.trim() },
      }),
    onSuccess: async () => {
      notifications.show({ message: page.suspended(account.company) });
      await client.invalidateQueries();
    },
    onError: (error) =>
      form.setErrors({
        ...fieldErrors(error),
        reason: fieldErrors(error)['reason'] ?? describeError(error, words.common),
      }),
  });
  return (
    <Panel title={page.suspendTitle} tone="bad">
      <Text size="sm">{page.suspendLead}</Text>
      {!isOpen && (
        <Button variant="default" c="var(--tone-bad)" mt="sm" onClick={() => setOpen(true)}>
          {page.suspend}
        </Button>
      )}
      {isOpen && (
        <form onSubmit={form.onSubmit((values) => suspend.mutate(values))} noValidate>
          <Stack gap="sm" mt="md" maw={560}>
            <Textarea
              required
              autosize
              minRows={2}
              maxLength={500}
              label={page.reason}
              placeholder={page.reasonPlaceholder}
              {...form.getInputProps('reason')}
            />
            <TextInput
              maxLength={200}
              label={page.contact}
              placeholder={page.contactPlaceholder}
              {...form.getInputProps('contact')}
            />
            <Text size="sm">{page.suspendAsk(account.company)}</Text>
            <Group gap="xs">
              <Button type="submit" color="red" loading={suspend.isPending}>
                {page.suspendDo}
              </Button>
              <Button variant="default" onClick={() => setOpen(false)}>
                {words.common.cancel}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Panel>
  );
}
