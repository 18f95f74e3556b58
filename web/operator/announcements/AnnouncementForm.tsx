import type { WrittenAnnouncement } from '@matome/contract/announcements.ts';
import { Button, Checkbox, Group, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { describeError } from '../../app/describe-error.ts';
import { fieldErrors } from '../../app/field-errors.ts';
import { Panel } from '../../app/Panel.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { announcementOf, draftOf } from './announcement-draft.ts';
import type { AnnouncementDraft } from './announcement-draft.ts';
import { AnnouncementPreview } from './AnnouncementPreview.tsx';
import { useSaveAnnouncement } from './useSaveAnnouncement.ts';

type Props = { readonly edited: WrittenAnnouncement | null; readonly onDone: () => void };

/** Writes an announcement, with a picture of the strip that everybody will see. */
export function AnnouncementForm({ edited, onDone }: Props) {
  const words = useAllWords();
  const page = words.operator.announcementsPage;
  const form = useForm<AnnouncementDraft>({
    initialValues: draftOf(edited, new Date()),
    validate: {
      title: (title) => (title.trim() === '' ? page.needTitle : null),
      titleEn: (title, { hasEnglish }) => (hasEnglish && title.trim() === '' ? page.needTitle : null),
      from: (from) => (from === '' ? page.needFrom : null),
      until: (until, { from }) => (until !== '' && until <= from ? page.endsBefore : null),
    },
  });
  const save = useSaveAnnouncement(edited, onDone);

  function submit(draft: AnnouncementDraft) {
    const given = announcementOf(draft);
    if (given === null) return form.setFieldError('from', page.needFrom);
    save.mutate(given, {
      onError: (error) =>
        form.setErrors({ title: fieldErrors(error)['ja.title'] ?? describeError(error, words.common) }),
    });
  }

  return (
    <Panel
      title={edited === null ? page.write : page.edit}
      hint={edited === null ? page.lead : page.changing}
    >
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack gap="sm">
          <Group gap="lg" align="flex-end">
            <SegmentedControl
              aria-label={page.level}
              data={[
                { value: 'info' as const, label: page.levels.info },
                { value: 'warning' as const, label: page.levels.warning },
              ]}
              {...form.getInputProps('level')}
            />
          </Group>
          <TextInput
            required
            maxLength={120}
            label={page.title}
            placeholder={page.titlePlaceholder}
            {...form.getInputProps('title')}
          />
          <Textarea
            autosize
            minRows={2}
            maxLength={2000}
            label={page.body}
            placeholder={page.bodyPlaceholder}
            {...form.getInputProps('body')}
          />
          <Checkbox label={page.withEnglish} {...form.getInputProps('hasEnglish', { type: 'checkbox' })} />
          {form.values.hasEnglish && (
            <>
              <TextInput required maxLength={120} label={page.titleEn} {...form.getInputProps('titleEn')} />
              <Textarea
                autosize
                minRows={2}
                maxLength={2000}
                label={page.bodyEn}
                {...form.getInputProps('bodyEn')}
              />
            </>
          )}
          <Group gap="sm" align="flex-start">
            <TextInput
              required
              type="datetime-local"
              w={200}
              label={page.from}
              {...form.getInputProps('from')}
            />
            <TextInput
              type="datetime-local"
              w={240}
              label={page.until}
              description={page.untilHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('until')}
            />
          </Group>
          <AnnouncementPreview draft={form.values} />
          <Group gap="xs">
            <Button type="submit" loading={save.isPending}>
              {edited === null ? page.publish : page.saveChanges}
            </Button>
            {edited !== null && (
              <Button variant="default" onClick={onDone}>
                {words.common.cancel}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
