import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { Panel } from '../../app/Panel.tsx';
import { queryOf } from '../../app/query-of.ts';
import { useMe } from '../../app/useMe.ts';
import { useWords } from '../../words/useWords.ts';
import { AddStatus } from './AddStatus.tsx';
import { BuiltInStatuses } from './BuiltInStatuses.tsx';
import { OwnStatuses } from './OwnStatuses.tsx';

/** 受注ステータス: the six that are there, and the account's own. */
export function StatusesPage() {
  const words = useWords().settings;
  const page = words.statusesPage;
  const canEdit = useMe()?.member.role !== 'viewer';
  const { data, error, refetch } = useQuery(queryOf('listStatuses', {}));
  const own = data?.items.filter((status) => !status.builtIn).toSorted((a, b) => a.position - b.position);
  return (
    <Page>
      <PageHeader title={words.statuses.title} trail={[{ label: words.title, to: '/settings' }]} />
      <Panel title={page.own} hint={page.lead} flush>
        {own === undefined && error === null && <Skeleton h={110} radius={0} />}
        {own === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
        {own !== undefined && <OwnStatuses statuses={own} canEdit={canEdit} />}
      </Panel>
      {canEdit && own !== undefined && <AddStatus nextPosition={(own.at(-1)?.position ?? -1) + 1} />}
      <Panel title={page.builtIn} flush>
        <BuiltInStatuses />
      </Panel>
    </Page>
  );
}
