import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import type { CallAnswer } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { fieldErrors } from '../../app/field-errors.ts';
import { Panel } from '../../app/Panel.tsx';
import { looksLikeEmail } from '../../welcome/sign-up-rules.ts';
import { useAllWords } from '../../words/useWords.ts';
import { RoleHelp } from './RoleHelp.tsx';
import type { Role } from '../roles.ts';
import { RoleSelect } from '../RoleSelect.tsx';

type Values = { email: string; name: string; role: Role };

export function InviteMember({ onInvited }: { onInvited: (made: CallAnswer<'createInvitation'>) => void }) {
  const words = useAllWords();
  const page = words.members;
  const client = useQueryClient();
  const initialValues: Values = { email: '', name: '', role: 'staff' };
  const form = useForm<Values>({
    initialValues,
    validate: { email: (value) => (looksLikeEmail(value.trim()) ? null : page.needEmail) },
  });
  const invite = useMutation({
    mutationFn: ({ email, name, role }: Values) =>
      call('createInvitation', {
        body: { email: email.trim(), role, ...(name.trim() === '' ? {} : { name: name.trim() }) },
      }),
    onSuccess: async (made) => {
      onInvited(made);
      await client.invalidateQueries({ queryKey: ['listInvitations'] });
    },
    onError: (error) =>
      form.setErrors({ email: fieldErrors(error)['email'] ?? describeError(error, words.common) }),
  });
  return (
    <Panel title={page.inviteTitle} hint={page.inviteHint}>
      <form onSubmit={form.onSubmit((values) => invite.mutate(values))} noValidate>
        <Group align="flex-start" gap="sm">
          <TextInput
            w={260}
            required
            type="email"
            maxLength={254}
            label={page.email}
            {...form.getInputProps('email')}
          />
          <TextInput
            w={200}
            maxLength={100}
            label={page.nameOptional}
            placeholder={page.namePlaceholder}
            {...form.getInputProps('name')}
          />
          <RoleSelect
            label={page.role}
            value={form.values.role}
            onChange={(role) => form.setFieldValue('role', role)}
          />
          <Button type="submit" mt={24} loading={invite.isPending}>
            {page.invite}
          </Button>
        </Group>
      </form>
      <RoleHelp />
    </Panel>
  );
}
