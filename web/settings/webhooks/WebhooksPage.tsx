import { Button, EmptyState, Skeleton } from '@mantine/core';
import { IconLock, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { Panel } from '../../app/Panel.tsx';
import { queryOf } from '../../app/query-of.ts';
import { useMe } from '../../app/useMe.ts';
import { useAllWords } from '../../words/useWords.ts';
import { DeliveryLog } from './DeliveryLog.tsx';
import { EndpointForm } from './EndpointForm.tsx';
import { EndpointTable } from './EndpointTable.tsx';
import type { Endpoint } from './endpoint.ts';
import { ShownSecret } from './ShownSecret.tsx';

/** What stands above the table: nothing, the form (of an endpoint, or of a new one), or a secret this once. */
type Above = { readonly edits: Endpoint | null } | { readonly secret: string; readonly url: string } | null;

/** Webhook: where events go, and what became of each. Only an owner sees it. */
export function WebhooksPage() {
  const words = useAllWords();
  const page = words.webhooks;
  const me = useMe();
  const isOwner = me?.member.role === 'owner';
  const [above, setAbove] = useState<Above>(null);
  const { data, error, refetch } = useQuery({
    ...queryOf('listWebhookEndpoints', {}),
    enabled: isOwner,
    refetchInterval: ({ state }) => (state.data?.items.some(({ waiting }) => waiting > 0) ? 3000 : false),
  });
  const isNew = data?.items.length === 0;
  return (
    <Page wide>
      <PageHeader
        title={words.settings.webhooks.title}
        trail={[{ label: words.settings.title, to: '/settings' }]}
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
          {above !== null && 'secret' in above && <ShownSecret {...above} onDone={() => setAbove(null)} />}
          {((above !== null && 'edits' in above) || (above === null && isNew)) && (
            <EndpointForm
              key={above !== null && 'edits' in above ? above.edits?.id : 'new'}
              endpoint={above !== null && 'edits' in above ? above.edits : null}
              onMade={({ secret, url }) => setAbove({ secret, url })}
              {...(above === null ? {} : { onClose: () => setAbove(null) })}
            />
          )}
          <Panel
            title={page.endpoints}
            hint={page.lead}
            flush
            aside={
              above === null &&
              !isNew && (
                <Button
                  size="compact-sm"
                  leftSection={<IconPlus size={15} aria-hidden />}
                  onClick={() => setAbove({ edits: null })}
                >
                  {page.add}
                </Button>
              )
            }
          >
            {data === undefined && error === null && <Skeleton h={90} radius={0} />}
            {data === undefined && error !== null && (
              <LoadFailed error={error} onRetry={() => void refetch()} />
            )}
            {isNew && <EmptyState py="lg" title={page.empty} description={page.emptyHint} />}
            {data !== undefined && !isNew && (
              <EndpointTable
                endpoints={data.items}
                onEdit={(endpoint) => setAbove({ edits: endpoint })}
                onSecret={({ secret, url }) => setAbove({ secret, url })}
              />
            )}
          </Panel>
          {data !== undefined && !isNew && <DeliveryLog endpoints={data.items} />}
        </>
      )}
    </Page>
  );
}
