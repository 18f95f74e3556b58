import { EmptyState, Button, Skeleton } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { ProblemError } from '../app/problem-error.ts';
import { queryOf } from '../app/query-of.ts';
import { useWords } from '../words/useWords.ts';
import { Contents } from './Contents.tsx';
import { ManualHead } from './ManualHead.tsx';
import classes from './ManualTextPage.module.css';
import { PageTurn } from './PageTurn.tsx';

// The renderer of Markdown is needed nowhere else.
const ManualText = lazy(async () => ({ default: (await import('./text/ManualText.tsx')).ManualText }));

const route = getRouteApi('/desk/manual/$');

/** One page of the manual. */
export function ManualTextPage() {
  const { _splat: slug = '' } = route.useParams();
  const {
    data: page,
    error,
    refetch,
  } = useQuery({
    ...queryOf('getManualPage', { query: { slug } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error instanceof ProblemError && error.problem.status === 404) return <NoSuchPage />;
  if (page === undefined && error !== null)
    return <LoadFailed error={error} onRetry={() => void refetch()} />;
  if (page === undefined) return <Waiting />;
  return (
    <div className={classes.page}>
      <ManualHead page={page} />
      <div className={classes.columns}>
        <Contents headings={page.headings} />
        <article className={classes.article} lang={page.language}>
          <Suspense fallback={<Waiting />}>
            <ManualText key={page.slug} page={page} />
          </Suspense>
          <PageTurn page={page} />
        </article>
      </div>
    </div>
  );
}

function Waiting() {
  const words = useWords().common;
  return (
    <div role="status" aria-label={words.loading} className={classes.page}>
      <Skeleton h={28} w={220} mb="lg" />
      <Skeleton h={420} />
    </div>
  );
}

function NoSuchPage() {
  const words = useWords().manual;
  return (
    <EmptyState
      py={96}
      icon={<IconMapQuestion size={28} stroke={1.5} />}
      title={words.notFoundTitle}
      description={words.notFoundBody}
    >
      <EmptyState.Actions>
        <Button renderRoot={(root) => <Link {...root} to="/manual" search={{}} />}>{words.toManual}</Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
