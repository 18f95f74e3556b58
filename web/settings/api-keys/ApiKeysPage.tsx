import { Anchor, EmptyState, Skeleton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallAnswer } from '../../app/call.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { Panel } from '../../app/Panel.tsx';
import { queryOf } from '../../app/query-of.ts';
import { useMe } from '../../app/useMe.ts';
import { useWords } from '../../words/useWords.ts';
import { ApiKeyTable } from './ApiKeyTable.tsx';
import { MadeKey } from './MadeKey.tsx';
import { MakeKey } from './MakeKey.tsx';

/** APIキー: made, shown once, revoked. Only an owner sees it. */
export function ApiKeysPage() {
  const words = useWords().settings;
  const page = words.apiKeysPage;
  const me = useMe();
  const isOwner = me?.member.role === 'owner';
  const [made, setMade] = useState<CallAnswer<'createApiKey'> | null>(null);
  const { data, error, refetch } = useQuery({ ...queryOf('listApiKeys', {}), enabled: isOwner });
  return (
    <Page>
      <PageHeader
        title={words.apiKeys.title}
        trail={[{ label: words.title, to: '/settings' }]}
        actions={
          <Anchor href="/api/docs" target="_blank" rel="noreferrer" size="sm">
            {page.docs}
          </Anchor>
        }
      />
      {!isOwner && me !== undefined && (
        <EmptyState
          icon={<IconLock size={24} stroke={1.5} />}
          title={page.ownerOnlyTitle}
          description={page.ownerOnlyBody}
        />
      )}
      {isOwner && (
        <>
          {made === null ? (
            <MakeKey onMade={setMade} />
          ) : (
            <MadeKey made={made} onDone={() => setMade(null)} />
          )}
          <Panel title={words.apiKeys.title} hint={page.lead} flush>
            {data === undefined && error === null && <Skeleton h={90} radius={0} />}
            {data === undefined && error !== null && (
              <LoadFailed error={error} onRetry={() => void refetch()} />
            )}
            {data?.items.length === 0 && (
              <EmptyState py="lg" title={page.empty} description={page.emptyHint} />
            )}
            {data !== undefined && data.items.length > 0 && <ApiKeyTable keys={data.items} />}
          </Panel>
        </>
      )}
    </Page>
  );
}
