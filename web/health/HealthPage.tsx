import { Button, EmptyState, Skeleton } from '@mantine/core';
import { IconActivityHeartbeat } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Page } from '../app/Page.tsx';
import { PageHeader } from '../app/PageHeader.tsx';
import { Panel } from '../app/Panel.tsx';
import { queryOf } from '../app/query-of.ts';
import { StateMark } from '../app/StateMark.tsx';
import { healthLight } from '../shell/health-light.ts';
import { useWords } from '../words/useWords.ts';
import { HealthTable } from './HealthTable.tsx';
import { ToSettle } from './ToSettle.tsx';

const REFRESH_MS = 30_000;

/** 稼働状況: every shop's line to its mall, and what a person must settle. */
export function HealthPage() {
  const words = useWords();
  const page = words.health;
  const health = useQuery({ ...queryOf('getMallHealth', {}), refetchInterval: REFRESH_MS });
  const malls = useQuery({ ...queryOf('listMalls', {}), staleTime: 600_000 });
  const { data, error } = health;
  const light = data === undefined ? null : healthLight(data.items, words.shell);
  return (
    <Page wide>
      <PageHeader
        title={page.title}
        meta={
          light !== null &&
          data !== undefined &&
          data.items.length > 0 && (
            <>
              <StateMark tone={light.tone}>{light.word}</StateMark>
              <span>{page.shopCount(data.items.length)}</span>
            </>
          )
        }
      />
      <Panel title={page.shops} flush>
        {data === undefined && error !== null && (
          <LoadFailed error={error} onRetry={() => void health.refetch()} />
        )}
        {data === undefined && error === null && <Skeleton h={130} radius={0} />}
        {data?.items.length === 0 && <NoShops />}
        {data !== undefined && data.items.length > 0 && (
          <HealthTable shops={data.items} malls={malls.data?.items ?? []} />
        )}
      </Panel>
      {data !== undefined && data.items.length > 0 && <ToSettle shops={data.items} />}
    </Page>
  );
}

function NoShops() {
  const page = useWords().health;
  return (
    <EmptyState
      py="xl"
      icon={<IconActivityHeartbeat size={24} stroke={1.5} />}
      title={page.emptyTitle}
      description={page.emptyBody}
    >
      <EmptyState.Actions>
        <Button renderRoot={(root) => <Link {...root} to="/settings/shops" search={{ add: '' }} />}>
          {page.emptyAction}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
