import type { WrittenAnnouncement } from '@matome/contract/announcements.ts';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AskFirst } from '../../app/AskFirst.tsx';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { formatInstant } from '../../app/format-time.ts';
import { StateMark } from '../../app/StateMark.tsx';
import table from '../../app/table.module.css';
import { useAllWords } from '../../words/useWords.ts';
import list from '../accounts/accounts.module.css';

const TONES = { planned: 'info', shown: 'ok', over: 'quiet' } as const;

type Props = {
  readonly announcements: readonly WrittenAnnouncement[];
  readonly onEdit: (announcement: WrittenAnnouncement) => void;
};

export function AnnouncementTable({ announcements, onEdit }: Props) {
  const words = useAllWords();
  const page = words.operator.announcementsPage;
  return (
    <table className={table.table}>
      <tbody>
        {announcements.map((announcement) => (
          <tr key={announcement.id}>
            <td>
              <span>
                <span className={table.strong}>{announcement.ja.title}</span>
                <span className={list.sub}>
                  {page.period(
                    formatInstant(announcement.from),
                    announcement.until === null ? page.untilTakenDown : formatInstant(announcement.until),
                  )}
                </span>
              </span>
            </td>
            <td>
              <span className={list.marks}>
                <StateMark tone={TONES[announcement.state]}>{page.states[announcement.state]}</StateMark>
                {announcement.level === 'warning' && <StateMark tone="warn">{page.levels.warning}</StateMark>}
              </span>
            </td>
            <td>
              <Group gap="xs" wrap="nowrap">
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={page.editLabel(announcement.ja.title)}
                  onClick={() => onEdit(announcement)}
                >
                  {words.common.edit}
                </Button>
                <TakeDown announcement={announcement} />
              </Group>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TakeDown({ announcement }: { announcement: WrittenAnnouncement }) {
  const words = useAllWords();
  const page = words.operator.announcementsPage;
  const client = useQueryClient();
  const takeDown = useMutation({
    mutationFn: () => call('deleteAnnouncement', { params: { id: announcement.id } }),
    onSuccess: async () => {
      notifications.show({ message: page.takenDown });
      await client.invalidateQueries({ queryKey: ['listWrittenAnnouncements'] });
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
  return (
    <AskFirst
      label={page.takeDown}
      ariaLabel={page.takeDownLabel(announcement.ja.title)}
      ask={page.takeDownAsk}
      doLabel={page.takeDown}
      isPending={takeDown.isPending}
      onDo={() => takeDown.mutate()}
    />
  );
}
