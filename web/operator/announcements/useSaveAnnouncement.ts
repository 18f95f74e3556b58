import type { WrittenAnnouncement } from '@matome/contract/announcements.ts';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import { useAllWords } from '../../words/useWords.ts';
import type { announcementOf } from './announcement-draft.ts';

type Given = NonNullable<ReturnType<typeof announcementOf>>;

/** Publishes a new one, or the change of one. */
export function useSaveAnnouncement(edited: WrittenAnnouncement | null, onDone: () => void) {
  const page = useAllWords().operator.announcementsPage;
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: Given) =>
      edited === null
        ? call('createAnnouncement', { body: given })
        : call('updateAnnouncement', { params: { id: edited.id }, body: given }),
    onSuccess: async () => {
      notifications.show({ message: edited === null ? page.published : page.changed });
      await client.invalidateQueries({ queryKey: ['listWrittenAnnouncements'] });
      onDone();
    },
  });
}
