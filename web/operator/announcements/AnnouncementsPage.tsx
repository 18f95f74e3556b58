import type { WrittenAnnouncement } from '@matome/contract/announcements.ts';
import { EmptyState, Skeleton } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { Panel } from '../../app/Panel.tsx';
import { queryOf } from '../../app/query-of.ts';
import { useAllWords } from '../../words/useWords.ts';
import { AnnouncementForm } from './AnnouncementForm.tsx';
import { AnnouncementTable } from './AnnouncementTable.tsx';

/** お知らせ: written with a picture of how it will look, and taken down again. */
export function AnnouncementsPage() {
  const words = useAllWords().operator;
  const page = words.announcementsPage;
  const [edited, setEdited] = useState<WrittenAnnouncement | null>(null);
  const { data, error, refetch } = useQuery(queryOf('listWrittenAnnouncements', {}));
  return (
    <Page>
      <PageHeader title={words.nav.announcements} />
      <AnnouncementForm
        key={edited === null ? data?.items[0]?.id : `${edited.id} ${edited.changedAt}`}
        edited={edited}
        onDone={() => setEdited(null)}
      />
      <Panel title={page.list} flush>
        {data === undefined && error === null && <Skeleton h={120} radius={0} />}
        {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
        {data?.items.length === 0 && (
          <EmptyState
            py="lg"
            icon={<IconSpeakerphone size={24} stroke={1.5} />}
            title={page.empty}
            description={page.emptyBody}
          />
        )}
        {data !== undefined && data.items.length > 0 && (
          <AnnouncementTable announcements={data.items} onEdit={setEdited} />
        )}
      </Panel>
    </Page>
  );
}
