import { Alert, Anchor, EmptyState, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAlertCircle, IconFileUnknown } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ProblemError } from '../app/call.ts';
import { formatInstant } from '../app/format-time.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { PageHeader } from '../app/PageHeader.tsx';
import { queryOf } from '../app/query-of.ts';
import { UndoImport } from '../csv/UndoImport.tsx';
import { useShops } from '../orders/useShops.ts';
import { useAllWords } from '../words/useWords.ts';
import { endedAtLimit, ImportMark } from './ImportMark.tsx';
import { RejectedRows } from './RejectedRows.tsx';
import { isUnderWay } from './RunMark.tsx';
import classes from './ShopCard.module.css';

const route = getRouteApi('/desk/imports/$runId');
const ASK_MS = 1_000;

/** One import run: its counts, live while it goes on, and every row that could not be taken. */
export function ImportRunPage() {
  const { imports: words, csv } = useAllWords();
  const { runId } = route.useParams();
  const { shopName, shopOf, mallName } = useShops();
  const {
    data: run,
    error,
    refetch,
  } = useQuery({
    ...queryOf('getImport', { params: { id: runId } }),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.state) ? ASK_MS : false),
  });
  const trail = [{ label: words.title, to: '/imports' as const }];
  if (run === undefined && error instanceof ProblemError && error.problem.status === 404) {
    return (
      <EmptyState py={80} icon={<IconFileUnknown size={26} stroke={1.5} />} title={words.run.notFound} />
    );
  }
  if (run === undefined) {
    return error === null ? (
      <Skeleton h={240} />
    ) : (
      <LoadFailed error={error} onRetry={() => void refetch()} />
    );
  }
  const shop = shopOf(run.shopId);
  const counts = [
    ['seen', run.seen],
    ['created', run.created],
    ['updated', run.updated],
    ['unchanged', run.unchanged],
    ['rejected', run.rejectedTotal],
  ] as const;
  const took =
    run.startedAt === null || run.finishedAt === null
      ? null
      : Date.parse(run.finishedAt) - Date.parse(run.startedAt);
  const facts = [
    [words.columns.trigger, words.triggers[run.trigger]],
    run.fileName === null
      ? [words.columns.period, `${formatInstant(run.from)} – ${formatInstant(run.to)}`]
      : [csv.file, run.fileName],
    [words.columns.startedAt, run.startedAt === null ? '–' : formatInstant(run.startedAt)],
    [words.run.finishedAt, run.finishedAt === null ? '–' : formatInstant(run.finishedAt)],
    [words.run.tookLabel, took === null ? '–' : words.run.took(Math.round(took / 1000))],
  ] as const;
  return (
    <>
      <PageHeader
        title={words.run.title}
        trail={trail}
        meta={
          <>
            <ImportMark run={run} />
            <span>
              {shop === undefined ? '' : `${mallName(shop.mall)} · `}
              {shopName(run.shopId)}
            </span>
          </>
        }
        actions={
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link {...props} to="/" search={{ shop: run.shopId, sort: '-importedAt' as const }} />
            )}
          >
            {words.run.toOrders}
          </Anchor>
        }
      />
      {run.error !== null && (
        <Alert
          color={endedAtLimit(run) ? 'yellow' : 'red'}
          variant="light"
          maw={1120}
          mb="md"
          title={endedAtLimit(run) ? words.run.atLimit : words.run.error}
          icon={<IconAlertCircle size={18} aria-hidden />}
        >
          {run.error.message}
        </Alert>
      )}
      {run.dryRun && (
        <Alert
          color="blue"
          variant="light"
          maw={1120}
          mb="md"
          icon={<IconAlertCircle size={18} aria-hidden />}
        >
          {csv.dryRunNote}
        </Alert>
      )}
      <section className={classes.box} aria-live="polite">
        <dl className={classes.counts}>
          {counts.map(([name, count]) => (
            <div key={name}>
              <dt>{words.columns[name]}</dt>
              <dd
                data-zero={count === 0 || undefined}
                data-bad={(name === 'rejected' && count > 0) || undefined}
              >
                {count.toLocaleString('ja-JP')}
              </dd>
            </div>
          ))}
        </dl>
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <RejectedRows run={run} />
      {run.fileName !== null && (
        <div className={classes.cards}>
          <UndoImport run={run} />
        </div>
      )}
    </>
  );
}
