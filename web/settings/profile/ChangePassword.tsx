import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { askAuth } from '../../app/ask-auth.ts';
import { Panel } from '../../app/Panel.tsx';
import { signUpRules } from '../../welcome/sign-up-rules.ts';
import { useAllWords } from '../../words/useWords.ts';
import { describeAuthRefusal } from './describe-auth-refusal.ts';

export function ChangePassword() {
  const words = useAllWords();
  const page = words.profile;
  const client = useQueryClient();
  const form = useForm({
    initialValues: { now: '', next: '' },
    validate: {
      now: (value) => (value === '' ? page.needPasswordNow : null),
      next: signUpRules(words.welcome).password,
    },
  });

  async function change({ now, next }: typeof form.values) {
    const answer = await askAuth('/change-password', { currentPassword: now, newPassword: next });
    if (!answer.ok) return form.setFieldError('now', describeAuthRefusal(answer, words));
    form.reset();
    notifications.show({ message: page.passwordChanged });
    await client.invalidateQueries({ queryKey: ['listOwnSessions'] });
  }

  const eye = { 'aria-label': page.showPassword };
  return (
    <Panel title={page.passwordTitle} hint={page.passwordHint}>
      <form onSubmit={form.onSubmit(change)} noValidate>
        <Stack gap="sm" maw={320} align="stretch">
          <PasswordInput
            required
            label={page.passwordNow}
            autoComplete="current-password"
            visibilityToggleButtonProps={eye}
            {...form.getInputProps('now')}
          />
          <PasswordInput
            required
            label={page.passwordNew}
            description={words.welcome.passwordHint}
            autoComplete="new-password"
            visibilityToggleButtonProps={eye}
            {...form.getInputProps('next')}
          />
          <Button
            type="submit"
            variant="default"
            loading={form.submitting}
            style={{ alignSelf: 'flex-start' }}
          >
            {page.passwordChange}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
