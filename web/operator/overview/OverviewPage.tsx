import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { queryOf } from '../../app/query-of.ts';
import { StateMark } from '../../app/StateMark.tsx';
import { useNow } from '../../app/useNow.ts';
import { useAllWords } from '../../words/useWords.ts';
import { useTasks } from '../frame/useTasks.ts';
import { findWorries } from './find-worries.ts';
import { HealthPanel } from './HealthPanel.tsx';
import classes from './overview.module.css';
import { QueuePanel } from './QueuePanel.tsx';
import { TaskList } from './TaskList.tsx';
import { TrafficPanel } from './TrafficPanel.tsx';

const REFRESH_MS = 15_000;

/** 概況: what needs the operator, and how the installation does, in a glance. */
export function OverviewPage() {
  const words = useAllWords();
  const page = words.operator;
  const now = useNow();
  const tasks = useTasks();
  const { data, error, refetch } = useQuery({
    ...queryOf('getOperatorHealth', {}),
    refetchInterval: REFRESH_MS,
  });
  const worries = data === undefined ? [] : findWorries(data, { words, now });
  return (
    <Page wide>
      <PageHeader
        title={page.nav.overview}
        meta={
          data !== undefined && (
            <StateMark tone={worries.length === 0 ? 'ok' : 'bad'}>
              {worries.length === 0 ? page.health.ok : page.health.worth}
            </StateMark>
          )
        }
      />
      <div className={classes.columns}>
        <TaskList tasks={tasks.data} error={tasks.error} />
        {data === undefined ? (
          error === null ? (
            <Skeleton h={300} />
          ) : (
            <LoadFailed error={error} onRetry={() => void refetch()} />
          )
        ) : (
          <TrafficPanel health={data} />
        )}
      </div>
      {data !== undefined && (
        <>
          <HealthPanel health={data} worries={worries} />
          <QueuePanel health={data} />
        </>
      )}
    </Page>
  );
}
